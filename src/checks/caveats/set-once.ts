import { cellsOf } from '../runs.ts';
import { inOrder, type Caveat, type Seen } from './caveat.ts';

/** The setting was changed once, so that time changed with it. */
export function setOnce(seen: Seen): Caveat[] {
  const { order, comparison } = seen;
  if (order === undefined || comparison.design.machines !== undefined) return [];
  const { factor, base, level, levelRows } = comparison.sides;
  const isChanged = new Set(levelRows);
  const rank = new Map(inOrder(seen).map((row, at) => [row, at]));
  const courses = comparison.design.blocks.map(({ base: before, changed }) =>
    [...before, ...changed].sort((a, b) => rank.get(a)! - rank.get(b)!).map((row) => isChanged.has(row)),
  );
  const first = courses[0]![0]!;
  const once = courses.every((course) => changes(course) === 1 && course[0] === first);
  if (!once) return [];
  const [early, late] = first ? [level, base] : [base, level];
  const where = courses.length === 1 ? '' : comparison.design.kind === 'pairs' ? ' in every pair' : ' in every block';
  return [
    {
      kind: 'set once',
      says: `Every run with ${factor.column} ${early} was made before those with ${late}${where} (${order.column}${span(seen)}): whatever else changed meanwhile counts as its effect.`,
      advice: 'Change the setting back and forth in random order; precopy check --plan draws one.',
    },
  ];
}

function changes(course: readonly boolean[]): number {
  return course.filter((side, at) => at > 0 && side !== course[at - 1]).length;
}

/** From when to when, where cells are short. */
function span(seen: Seen): string {
  const rows = inOrder(seen);
  const cells = cellsOf(seen.runs, seen.order!.column);
  const [from, to] = [cells[rows[0]!]!, cells[rows.at(-1)!]!];
  return from.length + to.length > 50 ? '' : ` ${from} to ${to}`;
}
