import { earlyShift } from '../../stats/early-shift.ts';
import { trend } from '../../stats/trend.ts';
import { counted } from '../../units/phrases.ts';
import { linesOf, moreOrLess, thenVerdict } from '../phrases.ts';
import { inOrder, type Caveat, type Seen } from './caveat.ts';

/** Fewer runs have no course. */
const fewest = 8;
/** Chance that a course of pure chance is called one. */
const error = 0.01;

/** Values to shuffle in looking for first runs that differ. */
const shuffled = 4e6;

/** First runs that differ from the rest, and a drift from first to last. */
export function overTime(seen: Seen): Caveat[] {
  const rows = inOrder(seen);
  if (rows.length < fewest || seen.comparison.design.kind === 'pairs') return [];
  const course = rows.map((row) => seen.deviations.get(row)!);
  const early = earlyShift(level(course), seen.random, Math.round(Math.min(999, Math.max(199, shuffled / rows.length))));
  const first = early.chance <= error ? early.count : 0;
  const rest = trend(course.slice(first));
  return [
    ...(first > 0 ? [warmUp(seen, rows.slice(0, first), early.shift)] : []),
    ...(rest.chance <= error ? [drift(seen, rest.change)] : []),
  ];
}

/** Without the drift that there is: first runs have to differ by more than that. */
function level(course: readonly number[]): readonly number[] {
  const { change, chance } = trend(course);
  return chance > error ? course : course.map((value, at) => value - (change * at) / (course.length - 1));
}

function warmUp(seen: Seen, first: readonly number[], shift: number): Caveat {
  const { runs, outcome, verdict } = seen;
  const without = seen.without(first);
  return {
    kind: 'warm-up',
    says: `The first ${first.length === 1 ? 'run has' : `${first.length} runs have`} ${moreOrLess(shift)} ${outcome.title} than the rest (${linesOf(runs, first)})${without ? `; ${thenVerdict(verdict, without)}` : ''}.`,
    advice: 'Make a few runs before those that count, and leave them out of the file.',
    rows: first,
  };
}

function drift({ outcome, deviations, order }: Seen, change: number): Caveat {
  return {
    kind: 'drift',
    says: `Over ${counted(deviations.size, 'run')}, by ${order!.column}, ${outcome.title} drifts to ${moreOrLess(change)}, whatever the setting.`,
    advice: 'Find out what changes meanwhile, or measure in blocks by day (a column day) with both settings in each.',
  };
}
