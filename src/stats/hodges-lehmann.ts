import { arePairs, differencesWithin, type Block, type Shift } from './block.ts';
import { normalProbability } from './normal.ts';
import { quantileOf, sorted, type Sorted } from './quantile.ts';
import { inversions, positiveRanks, sumDistribution } from './rank-distribution.ts';

/** Beyond this many differences the normal approximation of their distribution is as good. */
const mostExact = 4_000;

/**
 * The shift after Hodges and Lehmann (1963): the median of all differences within blocks, or for pairs of all averages of two
 * differences (Walsh), with the interval that the rank test leaves open (Mann and Whitney 1947, its counts added up over blocks;
 * for pairs Wilcoxon's signed ranks). A wild value moves it no further than any other. Exact for values whose distribution is
 * shifted and of whatever shape; for pairs their differences have to be symmetric.
 *
 * @example hodgesLehmann([{ base: [1, 2, 3], changed: [4, 5, 600] }]).value // 3
 */
export function hodgesLehmann(blocks: readonly Block[]): Shift {
  const pairs = arePairs(blocks);
  const candidates = sorted(pairs ? walshAverages(differencesWithin(blocks)) : differencesWithin(blocks));
  const tail = pairs ? signedRankTail(blocks.length, candidates.length) : rankSumTail(blocks, candidates.length);
  return {
    value: quantileOf(candidates, 0.5),
    interval: (level) => between(candidates, tail, (1 - level) / 2),
  };
}

/** The chance that at most so many of the candidates lie on the wrong side. */
type Tail = (count: number) => number;

function between(candidates: Sorted, tail: Tail, error: number): { low: number; high: number } {
  let [within, beyond] = [-1, candidates.length];
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (tail(middle) <= error * (1 + 1e-12)) within = middle;
    else beyond = middle;
  }
  if (within < 0) return { low: -Infinity, high: Infinity };
  const cut = Math.min(within, Math.floor((candidates.length - 1) / 2));
  return { low: candidates[cut]!, high: candidates[candidates.length - 1 - cut]! };
}

function rankSumTail(blocks: readonly Block[], candidates: number): Tail {
  const sizes = blocks.map(({ base, changed }) => [base.length, changed.length] as const);
  if (candidates <= mostExact) return exactTail(sizes.map(([m, n]) => inversions(m, n)).reduce(sumDistribution));
  return normalTail(
    candidates / 2,
    sizes.reduce((sum, [m, n]) => sum + (m * n * (m + n + 1)) / 12, 0),
  );
}

function signedRankTail(n: number, candidates: number): Tail {
  if (candidates <= mostExact) return exactTail(positiveRanks(n));
  return normalTail(candidates / 2, (n * (n + 1) * (2 * n + 1)) / 24);
}

function exactTail(chances: Float64Array): Tail {
  let sum = 0;
  const cumulative = chances.map((chance) => (sum += chance));
  return (count) => cumulative[count]!;
}

function normalTail(middle: number, variance: number): Tail {
  return (count) => normalProbability((count + 0.5 - middle) / Math.sqrt(variance));
}

/** Averages of two differences, or of one with itself. */
function walshAverages(differences: Float64Array): Float64Array {
  const n = differences.length;
  const averages = new Float64Array((n * (n + 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) averages[at++] = (differences[i]! + differences[j]!) / 2;
  return averages;
}
