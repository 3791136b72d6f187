import type { Block } from '../stats/block.ts';
import { InputError } from '../units/input-error.ts';
import { byNaturalOrder } from '../units/natural-order.ts';
import { messages } from './messages.ts';
import type { Roles } from './roles.ts';
import { cellsOf, settingsIn, type Runs } from './runs.ts';
import type { Sides } from './sides.ts';

/** Runs by row that are alike in everything but the factor. */
export interface RunBlock {
  /** In what they are alike, such as `vm sql01`. */
  readonly name: string;
  readonly base: readonly number[];
  readonly changed: readonly number[];
}

/** How the runs lie: what can be compared with what. */
export interface Design {
  readonly kind: 'pairs' | 'two groups' | 'blocks' | 'machines';
  /** Columns in which the runs of a block are alike; none where all are. */
  readonly alike: readonly string[];
  readonly blocks: readonly RunBlock[];
  /** Rows without a counterpart at the other setting. */
  readonly alone: readonly number[];
  /** Of each machine that had one setting only, its rows; what is compared is then machines. */
  readonly machines?: { readonly column: string; readonly of: readonly string[] };
}

/**
 * Sort the runs into blocks.
 * @throws InputError when no two can be compared, or too few
 */
export function designOf(runs: Runs, sides: Sides, roles: Roles): Design {
  const { factor, base, level, baseRows, levelRows } = sides;
  const rows = [...baseRows, ...levelRows];
  const alike = splitting(runs, roles.matched, rows);
  const all = grouped(runs, sides, alike);
  const blocks = all.filter(({ base: before, changed }) => before.length > 0 && changed.length > 0);
  if (blocks.length === 0) throw new InputError(messages.noCounterparts(runs.place, factor.column, base, level, alike));
  const alone = all.filter((block) => !blocks.includes(block)).flatMap(({ base: before, changed }) => [...before, ...changed]);
  const machines = roles.unit === undefined ? {} : { machines: { column: roles.unit, of: settingsIn(runs, roles.unit) } };
  return { kind: kindOf(blocks, roles), alike, blocks, alone, ...machines };
}

/** The values to compare: those of the runs, or where machines had one setting each the means of machines. */
export function comparable({ blocks, machines }: Design, values: readonly number[]): Block[] {
  const taken = blocks.map(({ base, changed }) => ({
    base: base.map((row) => values[row]!),
    changed: changed.map((row) => values[row]!),
  }));
  if (machines === undefined) return taken;
  const byMachine = { base: new Map<string, number[]>(), changed: new Map<string, number[]>() };
  blocks.forEach((block, at) => {
    const level = (average(taken[at]!.base) + average(taken[at]!.changed)) / 2;
    for (const side of ['base', 'changed'] as const)
      for (const row of block[side]) {
        const own = byMachine[side].get(machines.of[row]!) ?? [];
        byMachine[side].set(machines.of[row]!, [...own, values[row]! - level]);
      }
  });
  return [{ base: [...byMachine.base.values()].map(average), changed: [...byMachine.changed.values()].map(average) }];
}

/** Every combination of what the runs can be alike in, by name. */
function grouped(runs: Runs, { baseRows, levelRows }: Sides, alike: readonly string[]): RunBlock[] {
  const keys = keysOf(runs, alike);
  const found = new Map<string, { name: string; base: number[]; changed: number[] }>();
  for (const side of ['base', 'changed'] as const)
    for (const row of side === 'base' ? baseRows : levelRows) {
      const block = found.get(keys[row]!) ?? { name: nameOf(runs, alike, row), base: [], changed: [] };
      found.set(keys[row]!, block);
      block[side].push(row);
    }
  return [...found.values()].sort((a, b) => byNaturalOrder(a.name, b.name));
}

function kindOf(blocks: readonly RunBlock[], { unit }: Roles): Design['kind'] {
  if (unit !== undefined) return 'machines';
  if (blocks.length === 1) return 'two groups';
  return blocks.every(({ base, changed }) => base.length === 1 && changed.length === 1) ? 'pairs' : 'blocks';
}

/** The columns, in their order, that tell more runs apart than those before them. */
function splitting(runs: Runs, columns: readonly string[], rows: readonly number[]): string[] {
  const count = (some: readonly string[]) => {
    const keys = keysOf(runs, some);
    return new Set(rows.map((row) => keys[row])).size;
  };
  const kept: string[] = [];
  for (const column of columns) if (count([...kept, column]) > count(kept)) kept.push(column);
  return kept;
}

function keysOf(runs: Runs, columns: readonly string[]): string[] {
  const settings = columns.map((column) => settingsIn(runs, column));
  return runs.lines.map((_, row) => JSON.stringify(settings.map((of) => of[row])));
}

function nameOf(runs: Runs, columns: readonly string[], row: number): string {
  return columns.map((column) => `${column} ${cellsOf(runs, column)[row]!}`).join(', ');
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
