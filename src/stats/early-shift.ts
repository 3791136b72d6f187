import { mean } from 'simple-statistics';
import { permutation, type Random } from './random.ts';

/** The first values of a series, where they differ from the rest. */
export interface EarlyShift {
  /** How many values. */
  readonly count: number;
  /** Their mean less that of the rest. */
  readonly shift: number;
  /** Chance that some first values differ as much if the order is chance. */
  readonly chance: number;
}

/** The first values may be this share of all at most: what lasts longer is no warm-up. */
const largestShare = 0.25;

/**
 * Whether a series needs time to settle: of all splits into the first k values and the rest, k up to a quarter of them, the one with
 * the largest difference of means in standard errors, √(k·(n − k)/n)·|difference|; its chance is how often a random order has one as
 * large, (b + 1)/(draws + 1). The scan of Page (1957) and Hinkley (1970) for one change, with chance by permutation.
 *
 * @param values in the order they were taken in
 * @param random draws orders
 * @example earlyShift([9, 1, 1, 1, 1, 1, 1, 1], Math.random, 0).count // 1
 */
export function earlyShift(values: readonly number[], random: Random, draws = 999): EarlyShift {
  const seen = largestSplit(values);
  let asLarge = 1;
  for (let draw = 0; draw < draws; draw++) {
    const order = permutation(values.length, random);
    if (largestSplit(Array.from(order, (at) => values[at]!)).size >= seen.size * (1 - 1e-9)) asLarge += 1;
  }
  return { count: seen.count, shift: seen.shift, chance: asLarge / (draws + 1) };
}

function largestSplit(values: readonly number[]): { count: number; shift: number; size: number } {
  const n = values.length;
  const middle = n === 0 ? 0 : mean([...values]);
  let best = { count: 0, shift: 0, size: 0 };
  let sum = 0;
  for (let k = 1; k <= n * largestShare; k++) {
    sum += values[k - 1]! - middle;
    const shift = (sum * n) / (k * (n - k));
    const size = Math.abs(shift) * Math.sqrt((k * (n - k)) / n);
    if (size > best.size) best = { count: k, shift, size };
  }
  return best;
}
