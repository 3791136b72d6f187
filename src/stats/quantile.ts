import { quantileSorted } from 'simple-statistics';

declare const ascending: unique symbol;

/** Numbers in ascending order, none of them NaN. */
export type Sorted = Float64Array & { readonly [ascending]: true };

/**
 * The value that a share of the values do not exceed, linear between one order statistic and the next (type 7 of Hyndman
 * and Fan 1996). `Infinity` counts as larger than every number.
 *
 * @param share 0 to 1
 * @throws RangeError when there is no value, or one is not a number
 * @example quantile([3, 1, 2], 0.5) // 2
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileOf(sorted(values), share);
}

/** The same of values in order, where several quantiles of them are wanted. */
export function quantileOf(sample: Sorted, share: number): number {
  const found = quantileSorted(sample as unknown as number[], share);
  return Number.isNaN(found) ? Infinity : found; // between two infinite values
}

/**
 * Values in ascending order, as a copy.
 * @throws RangeError when there is no value, or one is not a number
 */
export function sorted(values: ArrayLike<number>): Sorted {
  const sample = Float64Array.from(values).sort(); // NaN goes last
  if (sample.length === 0 || Number.isNaN(sample.at(-1))) throw new RangeError('a quantile needs numbers, and at least one');
  return sample as Sorted;
}
