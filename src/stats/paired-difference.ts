import { mean, sampleStandardDeviation } from 'simple-statistics';

/**
 * How much higher values are than the others they are paired with: the mean of the differences, and its standard error
 * s/√n. For two pairs or more; the error takes differences as independent.
 *
 * @example pairedDifference([3, 5], [1, 1]) // { mean: 3, standardError: 1 }
 */
export function pairedDifference(
  values: readonly number[],
  others: readonly number[],
): { readonly mean: number; readonly standardError: number } {
  const differences = values.map((value, at) => value - others[at]!);
  return { mean: mean(differences), standardError: sampleStandardDeviation(differences) / Math.sqrt(differences.length) };
}
