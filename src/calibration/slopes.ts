import { Matrix, solve } from 'ml-matrix';
import type { Fittable } from './fittable.ts';
import type { Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import type { Spreads } from './spreads.ts';

/** Relative step of the slopes: as large as the uncertainty one hopes for, so that jumps of the model average out. */
const step = 0.05;

/**
 * A parameter with less than this share of its effect to itself cannot be told from the others: its variance is inflated
 * 50 times. The collinearity index of such a pair is 10, the limit of Brun, Reichert and Künsch (2001).
 */
export const leastOwnShare = 0.02;

/**
 * How each observation answers to each parameter: d ln(predicted) / d ln(value), over the spread of its kind. One column
 * per parameter.
 */
export function slopes(
  measurements: Measurements,
  fitted: readonly Fittable[],
  values: readonly number[],
  spreads: Spreads,
): readonly Float64Array[] {
  const { names, at } = ratiosOf(
    measurements,
    fitted.map(({ path }) => path),
  );
  const moved = (column: number, factor: number) => at(values.map((value, i) => (i === column ? value * factor : value)));
  return fitted.map((_, column) => {
    const [up, down] = [moved(column, 1 + step), moved(column, 1 / (1 + step))];
    return up.map((ratio, i) => (down[i]! - ratio) / (2 * Math.log1p(step)) / spreads[names[i]!]);
  });
}

/**
 * The share of a column that no combination of the others makes up for, in squares: 1 where the parameter acts alone, 0
 * where the others can stand in for it or where it does nothing. It is 1 / variance inflation factor.
 */
export function ownShare(column: Float64Array, others: readonly Float64Array[]): number {
  const whole = squared(column);
  if (whole === 0) return 0;
  const parts = standIns(column, others);
  const left = column.map((value, i) => value - others.reduce((sum, other, at) => sum + parts[at]! * other[i]!, 0));
  return squared(left) / whole;
}

/** What each of the others contributes where they stand in for a column, as a share of the column’s size. */
export function shares(column: Float64Array, others: readonly Float64Array[]): number[] {
  return standIns(column, others).map((part, at) => part * Math.sqrt(squared(others[at]!) / squared(column)));
}

/** The combination of the others nearest to a column, by singular values: columns without effect take no part. */
function standIns(column: Float64Array, others: readonly Float64Array[]): number[] {
  if (others.length === 0) return [];
  const matrix = new Matrix(others.map((other) => Array.from(other))).transpose();
  return solve(matrix, Matrix.columnVector(Array.from(column)), true).to1DArray();
}

export function squared(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value ** 2, 0);
}
