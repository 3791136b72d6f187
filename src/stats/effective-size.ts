/**
 * How many equal values say as much as values of these weights: (Σw)² / Σw² (Kish 1965). As many as there are where all
 * weigh the same, 1 where one outweighs all others; NaN where nothing has weight.
 *
 * @param weights 0 or more
 * @example effectiveSize([1, 1, 1, 1, 0]) // 4
 */
export function effectiveSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (const weight of Array.from(weights)) {
    sum += weight;
    squares += weight ** 2;
  }
  return sum ** 2 / squares;
}
