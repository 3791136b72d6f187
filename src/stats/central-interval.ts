import { quantileOf, sorted } from './quantile.ts';

/** The middle of a sample, and the interval that holds a share `level` of it with equal parts beyond either end. */
export interface CentralInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * Median and central interval by sample quantiles, without assuming a shape;
 * `Infinity` counts as larger than every number.
 *
 * @param level share of the sample inside, 0 to 1
 * @throws RangeError when there is no value, or one is not a number
 * @example centralInterval([1, 2, 3, 4, 5], 0.5) // { median: 3, low: 2, high: 4, level: 0.5 }
 */
export function centralInterval(values: ArrayLike<number>, level = 0.9): CentralInterval {
  const sample = sorted(values);
  return {
    median: quantileOf(sample, 0.5),
    low: quantileOf(sample, (1 - level) / 2),
    high: quantileOf(sample, (1 + level) / 2),
    level,
  };
}
