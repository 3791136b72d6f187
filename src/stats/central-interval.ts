import { quantileSorted } from 'simple-statistics';

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
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0 || Number.isNaN(sorted.at(-1))) throw new RangeError('an interval needs numbers, and at least one');
  const at = (share: number) => {
    const quantile = quantileSorted(sorted as unknown as number[], share);
    return Number.isNaN(quantile) ? Infinity : quantile; // between two infinite values
  };
  return { median: at(0.5), low: at((1 - level) / 2), high: at((1 + level) / 2), level };
}
