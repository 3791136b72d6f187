import erfcinv from '@stdlib/math-base-special-erfcinv';
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
 * The number that a standard normal one lies below with a given chance, Φ⁻¹(p) = −√2 · erfc⁻¹(2p).
 *
 * @param share between 0 and 1
 * @example Math.round(normalQuantile(0.975) * 1000) // 1960
 */
export function normalQuantile(share: number): number {
  return -Math.SQRT2 * erfcinv(2 * share);
}
