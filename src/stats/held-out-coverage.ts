import { crossValidate } from './cross-validation.ts';
import { predictionInterval } from './prediction-interval.ts';

/**
 * How many observations lie in prediction intervals that were made without them: factors come from the ratios of the other
 * folds (see `predictionInterval` and `foldsOf`), and repetitions of a point are never on both sides. An interval that means
 * what it says holds the share `level` of them, give or take what `proportionInterval` allows.
 *
 * @param ratios observed/predicted of rows that predictions were not fitted to
 * @param groups the point of each row
 * @throws RangeError when there are fewer groups than folds, or fewer than 10 ratios to make an interval from
 * @example heldOutCoverage([0.9, 0.95, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.05, 1.1], Array.from({ length: 15 }, (_, i) => i), 0.5) // { hits: 11, trials: 15 }
 */
export function heldOutCoverage(
  ratios: readonly number[],
  groups: readonly (string | number)[],
  level: number,
  folds = 5,
): { hits: number; trials: number } {
  const rows = ratios.map((_, row) => row);
  const inside = crossValidate(
    rows,
    (row) => groups[row]!,
    folds,
    (known) =>
      predictionInterval(
        known.map((row) => ratios[row]!),
        level,
      ),
    (row, { low, high }) => ratios[row]! >= low && ratios[row]! <= high,
  );
  return { hits: inside.filter(Boolean).length, trials: ratios.length };
}
