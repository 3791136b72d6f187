import { quantile } from './quantile.ts';

/**
 * Factors between which a share `level` of observations is expected around a prediction, from the ratios
 * observed/predicted of rows the prediction was not fitted to (split conformal prediction, Vovk 2005; no shape assumed).
 * The level is raised to (n + 1)/n of itself, as many rows as there are asking for one more.
 *
 * @throws RangeError when there are fewer than 10 ratios
 * @example predictionInterval([0.9, 0.95, 1, 1, 1, 1, 1, 1, 1.05, 1.1], 0.5) // { low: 1, high: 1 }
 */
export function predictionInterval(ratios: readonly number[], level: number): { low: number; high: number } {
  if (ratios.length < 10) throw new RangeError('a prediction interval needs at least 10 rows');
  const inside = Math.min(1, level * (1 + 1 / ratios.length));
  return { low: quantile(ratios, (1 - inside) / 2), high: quantile(ratios, (1 + inside) / 2) };
}
