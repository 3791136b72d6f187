import { permutation, type Random } from './random.ts';

/** Rows to fit on, and rows to predict that share no group with them. */
export interface Fold {
  readonly fitted: readonly number[];
  readonly heldOut: readonly number[];
}

/**
 * Rows split for cross-validation by group: rows of one group are never in both parts, so repetitions of a point cannot
 * vouch for each other. Groups are dealt like cards, in order of first appearance or, given `random`, shuffled before.
 *
 * @param groups the group of each row
 * @throws RangeError when there are fewer groups than folds
 * @example foldsOf(['a', 'b', 'a', 'c'], 2)[0] // { fitted: [1], heldOut: [0, 2, 3] }
 */
export function foldsOf(groups: readonly (string | number)[], folds: number, random?: Random): Fold[] {
  const names = [...new Set(groups)];
  if (names.length < folds) throw new RangeError(`${names.length} groups cannot make ${folds} folds`);
  const order = random === undefined ? names : Array.from(permutation(names.length, random), (at) => names[at]!);
  const foldOf = new Map(order.map((name, at) => [name, at % folds]));
  const rows = Array.from(groups, (_, row) => row);
  return Array.from({ length: folds }, (_, fold) => ({
    fitted: rows.filter((row) => foldOf.get(groups[row]!) !== fold),
    heldOut: rows.filter((row) => foldOf.get(groups[row]!) === fold),
  }));
}
