/**
 * k-fold cross-validation by group: rows of one group are never in both parts, so repetitions of a point cannot vouch for
 * each other. Groups are dealt to folds in order of first appearance, which makes the folds reproducible.
 *
 * @param fit from training rows to fitted parameters
 * @param predict from one held-out row and parameters fitted without it to a prediction
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
  const groups = [...new Set(rows.map(groupOf))];
  if (groups.length < folds) throw new RangeError(`${groups.length} groups cannot make ${folds} folds`);
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  const fitted = Array.from({ length: folds }, (_, fold) => fit(rows.filter((row) => foldOf.get(groupOf(row)) !== fold)));
  return rows.map((row) => predict(row, fitted[foldOf.get(groupOf(row))!]!));
}
