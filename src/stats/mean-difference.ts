import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean, sampleVariance } from 'simple-statistics';
import { weightOf, type Block, type Shift } from './block.ts';
import type { Interval } from './bootstrap-interval.ts';

/**
 * Difference of two means whose values may differ in spread (Welch 1947): standard error √(s²/m + t²/n), Student's quantile with
 * Satterthwaite's degrees of freedom. For about normal values, or many; two on each side at least, else nothing is known of the
 * error and the interval is unlimited.
 *
 * @example welchDifference([1, 2, 3], [4, 5, 6]).value // 3
 */
export function welchDifference(base: readonly number[], changed: readonly number[]): Shift {
  const value = mean([...changed]) - mean([...base]);
  if (base.length < 2 || changed.length < 2) return { value, interval: unlimited };
  const parts = [base, changed].map((values) => sampleVariance([...values]) / values.length) as [number, number];
  const error = Math.sqrt(parts[0] + parts[1]);
  const freedom = (parts[0] + parts[1]) ** 2 / (parts[0] ** 2 / (base.length - 1) + parts[1] ** 2 / (changed.length - 1));
  return { value, interval: (level) => studentInterval(value, error, freedom, level) };
}

/**
 * Difference between changed values and the others by least squares, each block with a level of its own: the mean of the blocks'
 * differences by weights m·n/(m + n), with one spread for all and N − B − 1 degrees of freedom. With pairs it is the paired t
 * interval. What the difference varies between blocks counts as error. For about normal values, or many.
 *
 * @example blockDifference([{ base: [1], changed: [2] }, { base: [5], changed: [8] }]).value // 2
 */
export function blockDifference(blocks: readonly Block[]): Shift {
  const weights = blocks.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = blocks.map(({ base, changed }) => mean([...changed]) - mean([...base]));
  const value = own.reduce((sum, difference, at) => sum + weights[at]! * difference, 0) / total;
  const runs = blocks.reduce((sum, { base, changed }) => sum + base.length + changed.length, 0);
  const freedom = runs - blocks.length - 1;
  if (freedom < 1) return { value, interval: unlimited };
  const error = Math.sqrt(blocks.reduce((sum, block) => sum + squaresAbout(block, value), 0) / freedom / total);
  return { value, interval: (level) => studentInterval(value, error, freedom, level) };
}

/** Squares of what a block's values deviate by when its changed values are taken back. */
function squaresAbout({ base, changed }: Block, shift: number): number {
  const values = [...base, ...changed.map((value) => value - shift)];
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

function studentInterval(value: number, error: number, freedom: number, level: number): Interval {
  const half = error === 0 ? 0 : error * tQuantile((1 + level) / 2, freedom);
  return { low: value - half, high: value + half };
}

function unlimited(): Interval {
  return { low: -Infinity, high: Infinity };
}
