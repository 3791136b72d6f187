/**
 * Chances corrected for having looked at several (Holm 1979): the smallest times their number, the next times one less, and so
 * on, none smaller than the one before. Whoever calls real what stays below α is wrong about any of them with a chance of at
 * most α, however they depend on each other.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, at) => at).sort((a, b) => chances[a]! - chances[b]!);
  const corrected = new Array<number>(chances.length);
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (chances.length - rank) * chances[at]!));
    corrected[at] = least;
  });
  return corrected;
}
