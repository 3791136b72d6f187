import { foldsOf } from './folds.ts';

/**
 * k-fold cross-validation by group, in folds that are the same every time (see `foldsOf`).
 *
 * @param fit from training rows to fitted parameters
 * @param predict from one held-out row and parameters fitted without its group to a prediction
 * @returns one prediction per row, in the order of the rows
 * @throws RangeError when there are fewer groups than folds
 * @example crossValidate([1, 2, 3, 4], (x) => x % 2, 2, (rows) => rows.length, (x, n) => x * n) // [2, 4, 6, 8]
 */
export function crossValidate<R, P, X>(
  rows: readonly R[],
  groupOf: (row: R) => string | number,
  folds: number,
  fit: (training: readonly R[]) => P,
  predict: (row: R, fitted: P) => X,
): X[] {
  const predictions: X[] = [];
  for (const { fitted, heldOut } of foldsOf(rows.map(groupOf), folds)) {
    const found = fit(fitted.map((at) => rows[at]!));
    for (const at of heldOut) predictions[at] = predict(rows[at]!, found);
  }
  return predictions;
}
