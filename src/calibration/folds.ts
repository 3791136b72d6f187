import { permutation, type Random } from '../stats/random.ts';
import { pointsOf, type Measurements } from './measurements.ts';

/** Rows to fit on, and rows to predict that share no point with them. */
export interface Fold {
  readonly fitted: readonly number[];
  readonly heldOut: readonly number[];
}

/** Parts that the points are dealt into. */
const parts = 5;

/**
 * Split rows for cross-validation by point, so that no repetition of a point helps to predict it: into 5 parts, or as many
 * as there are points.
 */
export function foldsOf(measurements: Measurements, random: Random): Fold[] {
  const points = pointsOf(measurements);
  const order = Array.from(permutation(new Set(points).size, random));
  const count = Math.min(parts, order.length);
  const rows = Array.from(points, (_, row) => row);
  return Array.from({ length: count }, (_, part) => {
    const away = new Set(order.filter((_, at) => at % count === part));
    return {
      fitted: rows.filter((row) => !away.has(points[row]!)),
      heldOut: rows.filter((row) => away.has(points[row]!)),
    };
  });
}
