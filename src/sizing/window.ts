import type { Verdict } from '../evidence/finding.ts';
import { quantile } from '../stats/quantile.ts';

/** A time with the interval it is known in, in seconds: the median of the draws, and their middle 90 %. */
export interface Known {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export function knownOf(times: Float64Array): Known {
  const drawn = times.subarray(1);
  if (drawn.length === 0) return { expected: times[0]!, low: times[0]!, high: times[0]! };
  return { expected: quantile(drawn, 0.5), low: quantile(drawn, 0.05), high: quantile(drawn, 0.95) };
}

/** Share of the draws in which a time keeps a window. */
export function chanceWithin(times: Float64Array, window: number): number {
  const drawn = times.subarray(times.length > 1 ? 1 : 0);
  return drawn.filter((time) => time <= window).length / drawn.length;
}

/** Whether that is enough to say so: 19 of 20 draws agree. */
export function verdictOf(share: number): Verdict {
  if (share >= 0.95) return 'reproduced';
  return share <= 0.05 ? 'contradicted' : 'undecided';
}

/** Less than this share of the time is not worth a change; assumed. */
export const worthwhile = 0.02;

/** Sums over several of each draw. */
export function sumOf(all: readonly Float64Array[]): Float64Array {
  return Float64Array.from(all[0] ?? [], (_, draw) => all.reduce((sum, times) => sum + times[draw]!, 0));
}

/** The largest of several in each draw. */
export function largestOf(all: readonly Float64Array[]): Float64Array {
  return Float64Array.from(all[0] ?? [], (_, draw) => all.reduce((most, times) => Math.max(most, times[draw]!), 0));
}
