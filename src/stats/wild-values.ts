import { quantile } from './quantile.ts';
import { robustSpread } from './robust.ts';

/** Further from the median than so many robust standard deviations (Iglewicz and Hoaglin 1993). */
const limit = 3.5;

/**
 * Places of values that lie further from the median than 3.5 times the robust standard deviation, their median distance over 0.6745
 * (Iglewicz and Hoaglin 1993). About one normal value in 2,000 does. None where half of the values are equal: then no distance is
 * usual.
 *
 * @example wildValues([1, 2, 3, 4, 5, 60]) // [5]
 */
export function wildValues(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const middle = quantile(values, 0.5);
  const usual = robustSpread(values.map((value) => value - middle));
  return usual === 0 ? [] : values.flatMap((value, at) => (Math.abs(value - middle) > limit * usual ? [at] : []));
}
