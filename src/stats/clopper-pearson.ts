import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

/** A chance as far as hits among trials tell it; the interval holds it with confidence `level`. */
export interface KnownChance {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * Exact interval of a chance (Clopper and Pearson 1934): the chances under which so many hits or more, and so many or fewer,
 * have a probability of at least (1 − level)/2 each. Its ends are quantiles of beta distributions,
 *
 *     low = Beta(α/2; k, n − k + 1)        high = Beta(1 − α/2; k + 1, n − k)        α = 1 − level
 *
 * It covers the truth at least as often as it says, for hits as rare as one likes; Wilson's (`proportionInterval`) is
 * narrower and covers about as often, but not where hits are rare.
 *
 * @param hits whole number, 0 to `trials`
 * @param trials independent, each with the same chance
 * @throws RangeError when hits or trials are no such numbers
 * @example clopperPearson(0, 10).low // 0
 */
export function clopperPearson(hits: number, trials: number, level = 0.95): KnownChance {
  checkCounts(hits, trials);
  const tail = (1 - level) / 2;
  const low = hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1);
  return { value: hits / trials, low, high: quantileAbove(tail, hits, trials), level };
}

/**
 * The largest chance that hits among trials leave open: its upper confidence bound, one-sided, Beta(level; k + 1, n − k).
 * Without a hit it is 1 − (1 − level)^(1/n).
 *
 * @throws RangeError as `clopperPearson`
 * @example chanceAtMost(10, 10) // 1
 */
export function chanceAtMost(hits: number, trials: number, level = 0.95): number {
  checkCounts(hits, trials);
  return quantileAbove(1 - level, hits, trials);
}

/**
 * The rule of three (Hanley and Lippman-Hand 1983): after n trials without a hit the chance is below about 3/n, with 95 %
 * confidence; −ln(1 − level)/n for other levels. It lies above the exact bound, from 60 trials on by less than 3 %.
 *
 * @example ruleOfThree(2500) === -Math.log(1 - 0.95) / 2500 // true
 */
export function ruleOfThree(trials: number, level = 0.95): number {
  return -Math.log(1 - level) / trials;
}

function quantileAbove(tail: number, hits: number, trials: number): number {
  if (hits === trials) return 1;
  return hits === 0 ? -Math.expm1(Math.log(tail) / trials) : betaQuantile(1 - tail, hits + 1, trials - hits);
}

/** @throws RangeError unless hits are a whole number from 0 to the trials, and those at least one */
export function checkCounts(hits: number, trials: number): void {
  if (!(Number.isInteger(trials) && trials > 0)) throw new RangeError(`${trials} is not a number of trials`);
  if (!(Number.isInteger(hits) && hits >= 0 && hits <= trials)) throw new RangeError(`${hits} of ${trials} is not a share`);
}
