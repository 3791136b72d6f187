import { quantile } from './quantile.ts';
import { robustSpread } from './robust.ts';

/** Robust standard deviations from the median: many values, and what a small sample adds, whose spread is badly known. */
const limit = { many: 4, few: 6 };

/**
 * Places of values that lie further from the median than 4·(1 + 6/n) times the robust standard deviation, their median distance over
 * 0.6745: the rule of Iglewicz and Hoaglin (1993) with a limit, found by simulation, that about one normal sample in a hundred of 6 to
 * 200 values exceeds. (Theirs, 3.5 for all, is exceeded by one in ten.) None where half of the values are equal: then no distance is
 * usual.
 *
 * @example wildValues([1, 2, 3, 4, 5, 60]) // [5]
 */
export function wildValues(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const middle = quantile(values, 0.5);
  const usual = robustSpread(values.map((value) => value - middle));
  const furthest = limit.many * (1 + limit.few / values.length) * usual;
  return usual === 0 ? [] : values.flatMap((value, at) => (Math.abs(value - middle) > furthest ? [at] : []));
}
