import { foldsOf, type Fold } from '../stats/folds.ts';
import type { Random } from '../stats/random.ts';
import { pointsOf, type Measurements } from './measurements.ts';

const parts = 5;

/** Rows split for cross-validation by point: into 5 parts, or as many as there are points. */
export function pointFolds(measurements: Measurements, random: Random): Fold[] {
  const points = pointsOf(measurements);
  return foldsOf(points, Math.min(parts, new Set(points).size), random);
}
