import { quantileSorted } from 'simple-statistics';

/**
 * The value that a share of the values do not exceed: the order statistic, or between two of them their mean.
 *
 * @param share 0 to 1
 * @throws RangeError when there is no value
 * @example quantile([3, 1, 2], 0.5) // 2
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) throw new RangeError('no quantile of nothing');
  return quantileSorted(
    Array.from(values).sort((a, b) => a - b),
    share,
  );
}
