import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { errorFunction } from 'simple-statistics';

/**
 * The chance that a standard normal number lies below `z`, Φ(z) = (1 + erf(z/√2))/2; off by 10⁻⁷ at most, by rational
 * approximation. (The table of simple-statistics has steps of 0.01 and ends at 3.09.)
 *
 * @example Math.round(normalProbability(1.96) * 1000) // 975
 */
export function normalProbability(z: number): number {
  return (1 + errorFunction(z / Math.SQRT2)) / 2;
}

/**
 * The number that a standard normal one lies below with a given chance, Φ⁻¹; Student’s quantile with so many degrees of freedom
 * that nothing is left between them.
 *
 * @param share between 0 and 1
 * @example Math.round(normalQuantile(0.975) * 1000) // 1960
 */
export function normalQuantile(share: number): number {
  return tQuantile(share, 1e9);
}
