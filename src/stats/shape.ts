import { interquartileRange, sampleSkewness, sampleStandardDeviation } from 'simple-statistics';
import { arePairs, differencesWithin, type Block } from './block.ts';

/** With fewer values nothing can be said of their shape. */
const fewest = 8;

/**
 * How many standard errors the skewness of values is from none (Cramér 1997, The Advanced Theory; SES = √(6n(n − 1)/((n − 2)(n + 1)(n + 3)))).
 * Beyond 2.6 no normal sample of a hundred is. 0 where there are fewer than 8 values or none differs.
 *
 * @example skewnessScore([1, 2, 3, 4, 5, 6, 7, 8]) // 0
 */
export function skewnessScore(values: readonly number[]): number {
  const n = values.length;
  if (n < fewest || new Set(values).size < 3) return 0;
  return sampleSkewness([...values]) / Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)));
}

/**
 * How many times wider the changed values spread than the others, by the range of their middle halves.
 *
 * @example spreadRatio({ base: [1, 2, 3, 4], changed: [1, 3, 5, 7] }) // 2
 */
export function spreadRatio({ base, changed }: Block): number {
  const [before, after] = [interquartileRange([...base]), interquartileRange([...changed])];
  return before === after ? 1 : after / before;
}

/**
 * Standard deviation of single values within blocks: pooled over their sides; for pairs that of the differences over √2. NaN where no
 * value repeats another.
 *
 * @example spreadWithin([{ base: [1, 3], changed: [5, 7] }]) // Math.SQRT2
 */
export function spreadWithin(blocks: readonly Block[]): number {
  if (arePairs(blocks)) return blocks.length < 2 ? NaN : sampleStandardDeviation([...differencesWithin(blocks)]) / Math.SQRT2;
  const sides = blocks.flatMap(({ base, changed }) => [base, changed]).filter((side) => side.length > 1);
  const squares = sides.reduce((sum, side) => sum + sampleStandardDeviation([...side]) ** 2 * (side.length - 1), 0);
  return Math.sqrt(squares / sides.reduce((sum, side) => sum + side.length - 1, 0));
}
