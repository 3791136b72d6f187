import { leastChance } from '../stats/permutation-test.ts';
import { runsNeeded, type Question } from '../stats/runs-needed.ts';
import { spreadBehind } from '../stats/shape.ts';
import type { Comparison } from './compare.ts';
import { error, level } from './verdict.ts';

/** Chance to reach a verdict where it is true. */
export const power = 0.8;

/** How many runs a verdict takes at the noise that was seen, on each side, or pairs, or machines. */
export interface MissingRuns {
  /** How much single runs vary at one setting, as a share; what the width of the interval comes to. */
  readonly noise: number;
  /** How many there are on the smaller side. */
  readonly have: number;
  /** By what the truth may be; `Infinity` where it is on the margin, and no number decides. */
  readonly needed: readonly { readonly ifTruth: string; readonly perSide: number }[];
}

/** @param comparisons how many the error is shared by */
export function missingRuns(
  { blocks, design, method }: Comparison,
  margin: number,
  comparisons: number,
): MissingRuns | undefined {
  const spread = spreadBehind(method.shift.interval(level), blocks, level);
  if (!(spread > 0 && spread < Infinity)) return undefined;
  const paired = design.kind === 'pairs';
  const count = (side: 'base' | 'changed') => blocks.reduce((sum, block) => sum + block[side].length, 0);
  const have = paired ? blocks.length : Math.min(count('base'), count('changed'));
  const width = Math.log1p(margin);
  const question = { spread, margin: width, error: error / comparisons, power, paired, blocks: paired ? 1 : blocks.length };
  const least = paired ? fewestRuns(true, comparisons) : blocks.length * fewestRuns(false, comparisons, blocks.length);
  const perSide = (shift: number) => Math.max(least, runsNeeded({ ...question, shift } satisfies Question));
  const cases = [
    { ifTruth: 'the effect is as seen', shift: method.shift.value },
    ...(width > 0 ? [{ ifTruth: 'there is no effect', shift: 0 }, { ifTruth: 'it is twice the margin', shift: 2 * width }] : []), // prettier-ignore
  ];
  return {
    noise: Math.expm1(spread),
    have,
    needed: cases.map(({ ifTruth, shift }) => ({ ifTruth, perSide: perSide(shift) })),
  };
}

/** Pairs, or runs on each side of each block, with which chance can be excluded at all. */
export function fewestRuns(paired: boolean, comparisons: number, blocks = 1): number {
  for (let n = 1; ; n++) {
    const zeros = Array<number>(paired ? 1 : n).fill(0);
    const all = Array.from({ length: paired ? n : blocks }, () => ({ base: zeros, changed: zeros }));
    if (leastChance(all) <= error / comparisons) return n;
  }
}
