import { mean, sumSimple } from 'simple-statistics';
import type { Block } from './block.ts';
import type { Random } from './random.ts';

export interface PermutationTest {
  /** Chance of a difference as large as the one seen, in either direction, if the change does nothing. */
  readonly chance: number;
  /** Arrangements looked at, the one seen among them. */
  readonly arrangements: number;
  /** Whether they are all that there are. */
  readonly exact: boolean;
}

/** As many arrangements are gone through one by one. */
const mostExact = 20_000;

/** Differences that differ by less than this share count as equal: the order of adding up must not decide. */
const equal = 1e-9;

/**
 * Permutation test of whether a change shifts values (Fisher 1935; Pitman 1937): if it does nothing, which values of a block came
 * with it is chance. All arrangements are gone through where there are few; otherwise so many are drawn, and the chance is
 * (b + 1)/(k + 1) of b as extreme among k drawn (Phipson and Smyth 2010), which is never 0 and keeps its level. One block is
 * judged by Welch's t, so that unlike spreads are no difference (Janssen 1997); several by the sum of their centred values, for
 * pairs the sign-flip test. Valid where runs would have come in any order without the change.
 *
 * @param random draws arrangements
 * @example permutationTest([{ base: [1, 2, 3], changed: [4, 5, 6] }], Math.random).chance // 0.1
 */
export function permutationTest(blocks: readonly Block[], random: Random, draws = 9_999): PermutationTest {
  const centred = blocks.map(centre);
  const statistic = centred.length === 1 ? studentized(centred[0]!) : (sum: number) => Math.abs(sum);
  const seen = statistic(
    sumSimple(centred.map(({ values, changed }) => sumOf(values, changed))),
    sumSimple(centred.map(({ squares, changed }) => sumOf(squares, changed))),
  );
  const asExtreme = (sum: number, squares: number) => statistic(sum, squares) >= seen * (1 - equal) - Number.MIN_VALUE;
  const possible = centred.reduce((product, { values, changed }) => product * choices(values.length, changed), 1);
  if (possible <= mostExact) return { chance: extremeShare(centred, asExtreme), arrangements: Math.round(possible), exact: true };
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) {
    let [sum, squares] = [0, 0];
    for (const block of centred) {
      shuffleFirst(block, random);
      sum += sumOf(block.values, block.changed);
      squares += sumOf(block.squares, block.changed);
    }
    if (asExtreme(sum, squares)) extreme += 1;
  }
  return { chance: extreme / (draws + 1), arrangements: draws + 1, exact: false };
}

/**
 * The smallest chance that the test can give for blocks of these sizes, where no other arrangement is as extreme but the
 * mirror image. Three against three give 0.1, four against four 0.029, five pairs 0.063, six 0.031.
 *
 * @example leastChance([{ base: [0, 0, 0], changed: [0, 0, 0] }]) // 0.1
 */
export function leastChance(blocks: readonly Block[]): number {
  const possible = blocks.reduce(
    (product, { base, changed }) => product * choices(base.length + changed.length, changed.length),
    1,
  );
  const mirrored = blocks.every(({ base, changed }) => base.length === changed.length);
  return Math.min(1, (mirrored ? 2 : 1) / possible);
}

/** Values of a block about their mean, the changed ones first. */
interface Centred {
  readonly values: Float64Array;
  readonly squares: Float64Array;
  readonly changed: number;
}

function centre({ base, changed }: Block): Centred {
  const all = [...changed, ...base];
  const middle = mean(all);
  const values = Float64Array.from(all, (value) => value - middle);
  return { values, squares: values.map((value) => value ** 2), changed: changed.length };
}

/** Welch's t in size, from the sum of the changed values and of their squares; the plain sum where a side has one value. */
function studentized({ squares, changed }: Centred): (sum: number, squareSum: number) => number {
  const [n, m] = [changed, squares.length - changed];
  if (n < 2 || m < 2) return Math.abs;
  const all = sumOf(squares, squares.length);
  return (sum, squareSum) => {
    const variance = (of: number, count: number) => Math.max(0, of - sum ** 2 / count) / (count - 1) / count;
    const error = Math.sqrt(variance(squareSum, n) + variance(all - squareSum, m));
    const difference = Math.abs(sum) * (1 / n + 1 / m);
    return error > equal * difference ? difference / error : difference > 0 ? Infinity : 0;
  };
}

/** Share of all arrangements that are as extreme, one block after the other. */
function extremeShare(blocks: readonly Centred[], asExtreme: (sum: number, squares: number) => boolean): number {
  const sums = blocks.map(allSums);
  let [extreme, all] = [0, 0];
  const goThrough = (at: number, sum: number, squares: number): void => {
    const block = sums[at];
    if (block === undefined) {
      all += 1;
      if (asExtreme(sum, squares)) extreme += 1;
    } else for (const [more, moreSquares] of block) goThrough(at + 1, sum + more, squares + moreSquares);
  };
  goThrough(0, 0, 0);
  return extreme / all;
}

/** Sums, and sums of squares, of every choice of as many values as were changed. */
function allSums({ values, squares, changed }: Centred): [number, number][] {
  const found: [number, number][] = [];
  const choose = (from: number, left: number, sum: number, squareSum: number): void => {
    if (left === 0) found.push([sum, squareSum]);
    else
      for (let at = from; at <= values.length - left; at++) choose(at + 1, left - 1, sum + values[at]!, squareSum + squares[at]!);
  };
  choose(0, changed, 0, 0);
  return found;
}

/** Number of ways to choose `k` of `n`. */
function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways *= (n - Math.min(k, n - k) + i) / i;
  return ways;
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[at]!;
  return sum;
}

function shuffleFirst({ values, squares, changed }: Centred, random: Random): void {
  for (let at = 0; at < changed; at++) {
    const other = at + Math.floor(random() * (values.length - at));
    [values[at], values[other]] = [values[other]!, values[at]!];
    [squares[at], squares[other]] = [squares[other]!, squares[at]!];
  }
}
