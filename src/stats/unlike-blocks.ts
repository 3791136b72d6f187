import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { mean } from 'simple-statistics';
import { weightOf, type Block } from './block.ts';

/**
 * Whether the difference is not the same in every block: the variation of the blocks' differences beyond that of values within a
 * side of a block, F = Σ wᵢ·(dᵢ − d)²/(B − 1) / s², against its quantile with B − 1 and N − 2·B degrees of freedom (analysis of
 * variance; Montgomery, Design and Analysis of Experiments, ch. 5). For about normal values of one spread; `undefined` with one
 * block, or without values that repeat each other.
 *
 * @param error chance of saying so where the difference is the same
 * @example haveUnlikeShifts([{ base: [1], changed: [2] }, { base: [1], changed: [5] }]) // undefined
 */
export function haveUnlikeShifts(blocks: readonly Block[], error = 0.05): boolean | undefined {
  const between = blocks.length - 1;
  const within = blocks.reduce((sum, { base, changed }) => sum + base.length + changed.length - 2, 0);
  if (between < 1 || within < 1) return undefined;
  const shifts = blocks.map(({ base, changed }) => mean([...changed]) - mean([...base]));
  const weights = blocks.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = shifts.reduce((sum, shift, at) => sum + weights[at]! * shift, 0) / total;
  const variation = shifts.reduce((sum, shift, at) => sum + weights[at]! * (shift - middle) ** 2, 0) / between;
  const noise = blocks.reduce((sum, { base, changed }) => sum + squares(base) + squares(changed), 0) / within;
  const share = betaQuantile(1 - error, between / 2, within / 2);
  return variation > (noise * within * share) / (between * (1 - share));
}

function squares(values: readonly number[]): number {
  const middle = mean([...values]);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
