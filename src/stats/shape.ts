import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { interquartileRange, sampleSkewness } from 'simple-statistics';
import { weightOf, type Block } from './block.ts';
import type { Interval } from './bootstrap-interval.ts';

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
 * The spread of single values that would give least squares an interval as wide as this one: what a method makes of the noise, wild values
 * and all. Half the width over Student’s quantile and √(1/W), W the blocks’ weights added up; for pairs the spread of their differences
 * over √2. Infinity where the interval is unlimited.
 *
 * @example Math.round(spreadBehind({ low: -1, high: 1 }, [{ base: [1, 2], changed: [1, 2] }], 0.9) * 100) // 34
 */
export function spreadBehind({ low, high }: Interval, blocks: readonly Block[], level: number): number {
  const runs = blocks.reduce((sum, { base, changed }) => sum + base.length + changed.length, 0);
  const weight = blocks.reduce((sum, block) => sum + weightOf(block), 0);
  const freedom = Math.max(1, runs - blocks.length - 1);
  return ((high - low) / 2 / tQuantile((1 + level) / 2, freedom)) * Math.sqrt(weight);
}
