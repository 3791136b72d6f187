import { conditionalHits, type TwoSamples } from './conditional-hits.ts';

export interface ExactTest {
  /** Chance of as few hits in the first samples, or fewer, if both kinds of trial have the same chance. */
  readonly fewer: number;
  /** Of as many, or more. */
  readonly more: number;
  /** Of a number of hits that is at most as likely as the one seen. */
  readonly twoSided: number;
}

/** Chances that differ by less than this share count as equal, as in R’s `fisher.test`. */
const equal = 1e-7;

/** Of the logarithm of a bound. */
const precision = 1e-10;

/**
 * Fisher's exact test of whether two kinds of trial have the same chance of a hit, given all hits (Fisher 1935); over several
 * strata, each with chances of its own, the exact form of the Mantel-Haenszel test. Of k hits all in the other sample,
 * `fewer` is Π (m − i)/(n + m − i) over i < k, about (m/(n + m))^k. It keeps its level for any number of trials and, as
 * hits come in whole numbers, mostly stays below it.
 *
 * @throws RangeError as `conditionalHits`
 * @example fisherExact([{ hits: 0, trials: 10, otherHits: 1, otherTrials: 30 }]).fewer // 0.75
 */
export function fisherExact(strata: readonly TwoSamples[]): ExactTest {
  const { fewest, chances } = conditionalHits(strata);
  const seen = hitsOf(strata) - fewest;
  const sumOver = (keep: (chance: number, at: number) => boolean) =>
    Math.min(
      1,
      chances.filter(keep).reduce((total, chance) => total + chance, 0),
    );
  return {
    fewer: sumOver((_, at) => at <= seen),
    more: sumOver((_, at) => at >= seen),
    twoSided: sumOver((chance) => chance <= chances[seen]! * (1 + equal)),
  };
}

/**
 * The largest ratio of odds, first samples to others, that the hits leave open: where so few hits, given all, have a chance of
 * 1 − level (Cornfield 1956). Exact, and below 1 just where `fewer` is below 1 − level. Where hits are rare the ratio of odds
 * is that of chances.
 *
 * @returns Infinity where as many hits as can be are in the first samples
 * @throws RangeError as `conditionalHits`
 * @example oddsRatioAtMost([{ hits: 1, trials: 10, otherHits: 0, otherTrials: 10 }]) // Infinity
 */
export function oddsRatioAtMost(strata: readonly TwoSamples[], level = 0.95): number {
  const hits = hitsOf(strata);
  const chanceOfSoFew = (logOdds: number) => {
    const { fewest, chances } = conditionalHits(strata, logOdds);
    return chances.subarray(0, hits - fewest + 1).reduce((sum, chance) => sum + chance, 0);
  };
  const { fewest, chances } = conditionalHits(strata);
  if (hits - fewest === chances.length - 1) return Infinity;
  let [low, high] = [-1, 1];
  while (chanceOfSoFew(low) < 1 - level) low *= 2;
  while (chanceOfSoFew(high) > 1 - level) high *= 2;
  while (high - low > precision) {
    const middle = (low + high) / 2;
    if (chanceOfSoFew(middle) > 1 - level) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}

function hitsOf(strata: readonly TwoSamples[]): number {
  return strata.reduce((sum, { hits }) => sum + hits, 0);
}
