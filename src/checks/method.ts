import { alignedRanks } from '../stats/aligned-ranks.ts';
import { arePairs, differencesWithin, type Block, type Shift } from '../stats/block.ts';
import { bootstrapDifference } from '../stats/bootstrap-difference.ts';
import { hodgesLehmann } from '../stats/hodges-lehmann.ts';
import { blockDifference, welchDifference } from '../stats/mean-difference.ts';
import { permutationTest, type PermutationTest } from '../stats/permutation-test.ts';
import type { Random } from '../stats/random.ts';
import { residuals } from '../stats/residuals.ts';
import { skewnessScore, spreadRatio } from '../stats/shape.ts';
import { wildValues } from '../stats/wild-values.ts';

/** How an effect and its interval are found, and why so. */
export interface Method {
  readonly name: 'Welch' | 'paired t' | 'least squares in blocks' | 'Hodges–Lehmann' | 'BCa bootstrap';
  readonly reason: string;
  readonly shift: Shift;
  /** Whether chance explains the difference: by permutation of the values, or of their ranks where some are wild. */
  readonly test: PermutationTest;
}

/** A bootstrap of fewer values covers less than it says. */
const enoughToResample = 20;
/** More differences than memory should hold. */
const mostDifferences = 1e6;
/** Fewer runs than this have no shape. */
const fewestWithShape = 8;
/** Spreads that differ by less are alike. */
const alikeSpreads = 2;
/** Standard errors of skewness beyond which one normal sample in twenty lies: what follows serves these as well. */
const skewed = 2;
/** Values to go through in a permutation test. */
const permuted = 4e6;

/**
 * Choose the method that fits how the values lie, and carry it out.
 * @param blocks logarithms of what was measured
 */
export function carryOut(blocks: readonly Block[], random: Random): Method {
  const { name, reason } = choose(blocks);
  const values = blocks.reduce((sum, { base, changed }) => sum + base.length + changed.length, 0);
  const draws = Math.round(Math.min(4_999, Math.max(999, permuted / values)));
  const permutable = name === 'Hodges–Lehmann' ? alignedRanks(blocks) : blocks;
  return { name, reason, shift: shifts[name](blocks, random), test: permutationTest(permutable, random, draws) };
}

const shifts: Readonly<Record<Method['name'], (blocks: readonly Block[], random: Random) => Shift>> = {
  Welch: ([block]) => welchDifference(block!.base, block!.changed),
  'paired t': blockDifference,
  'least squares in blocks': blockDifference,
  'Hodges–Lehmann': hodgesLehmann,
  'BCa bootstrap': bootstrapDifference,
};

/** By design first, then by shape. */
function choose(blocks: readonly Block[]): Pick<Method, 'name' | 'reason'> {
  const plain = blocks.length === 1 ? 'Welch' : arePairs(blocks) ? 'paired t' : 'least squares in blocks';
  const { isKnown, isEven, isSkewed } = shapeOf(blocks);
  if (!isKnown) return { name: plain, reason: `${plainWords[plain]}; there are too few to see their shape` };
  if (isEven) return { name: plain, reason: `${plainWords[plain]}; they are about symmetric and none is wild` };
  const differences = blocks.reduce((sum, { base, changed }) => sum + base.length * changed.length, 0);
  const fewest = arePairs(blocks)
    ? blocks.length
    : Math.min(...blocks.map(({ base, changed }) => Math.min(base.length, changed.length)));
  const canResample = plain !== 'least squares in blocks' && fewest >= enoughToResample;
  const isShifted =
    plain === 'paired t' ? !isSkewed : plain !== 'Welch' || fewest < fewestWithShape || isAlike(spreadRatio(blocks[0]!));
  if (isShifted && differences <= mostDifferences) {
    const assumed = plain === 'Welch' && fewest < fewestWithShape ? assumedWords : '';
    return {
      name: 'Hodges–Lehmann',
      reason: `${isSkewed ? 'the values are skewed' : 'some values are wild'}, ${rankWords}${assumed}`,
    };
  }
  if (canResample) return { name: 'BCa bootstrap', reason: resampledWords };
  const enough = differences > mostDifferences ? 'so many that their mean hardly minds' : 'too few to resample';
  return { name: plain, reason: `${plainWords[plain]}; they are ${isSkewed ? 'skewed' : 'wild now and then'}, but ${enough}` };
}

function shapeOf(blocks: readonly Block[]) {
  const deviations = residuals(blocks).flatMap(({ base, changed }) => [...base, ...changed]);
  const judged = arePairs(blocks) ? [...differencesWithin(blocks)] : deviations;
  const wild = new Set(wildValues(judged));
  const isSkewed = Math.abs(skewnessScore(judged.filter((_, at) => !wild.has(at)))) > skewed;
  return { isKnown: judged.length >= fewestWithShape, isEven: !isSkewed && wild.size === 0, isSkewed };
}

function isAlike(ratio: number): boolean {
  return ratio < alikeSpreads && ratio > 1 / alikeSpreads;
}

const plainWords = {
  Welch: 'the difference of mean logarithms of two groups, with an interval that allows for unlike spreads',
  'paired t': 'every run has one counterpart, so the mean difference of logarithms within pairs, with Student’s interval',
  'least squares in blocks':
    'runs are comparable within blocks only, so the mean difference of logarithms within them, with Student’s interval',
};
const rankWords =
  'so the median of all differences of logarithms between comparable runs, which no wild run can move far; test and interval by ranks';
const assumedWords =
  '; that both sides spread alike is assumed, for one has too few runs to show it, and the error is larger if they do not';
const resampledWords =
  'the shape is uneven and not the same on both sides, so the difference of mean logarithms with an interval from resampled runs';
