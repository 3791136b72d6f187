import { checkCounts } from './clopper-pearson.ts';

/** Hits among trials of one kind, and among those of another. */
export interface TwoSamples {
  readonly hits: number;
  readonly trials: number;
  readonly otherHits: number;
  readonly otherTrials: number;
}

/** How likely each number of hits is: that at place i of the chances is `fewest` + i. */
export interface HitDistribution {
  readonly fewest: number;
  readonly chances: Float64Array;
}

/**
 * How likely so many hits fall into the first samples, given all hits of each stratum: the sum over strata of independent
 * hypergeometric numbers (Fisher 1935; over strata Birch 1964), noncentral ones where the odds differ (Cornfield 1956). Strata
 * may have chances of their own; one without a hit says nothing and changes nothing. Work grows with the product of hits over
 * the strata.
 *
 * @param logOdds logarithm of the ratio of odds, first samples to others, in every stratum; 0 where nothing differs
 * @throws RangeError when there is no stratum, or hits are not a share of trials
 * @example Array.from(conditionalHits([{ hits: 1, trials: 1, otherHits: 0, otherTrials: 3 }]).chances) // [0.75, 0.25]
 */
export function conditionalHits(strata: readonly TwoSamples[], logOdds = 0): HitDistribution {
  if (strata.length === 0) throw new RangeError('a comparison needs at least one stratum');
  return strata.map((stratum) => hypergeometric(stratum, logOdds)).reduce(sumOf);
}

/** By the ratios of neighbours, in logarithms, so that nothing overflows and no factorial is needed. */
function hypergeometric({ hits, trials, otherHits, otherTrials }: TwoSamples, logOdds: number): HitDistribution {
  checkCounts(hits, trials);
  checkCounts(otherHits, otherTrials);
  const all = hits + otherHits;
  const [fewest, most] = [Math.max(0, all - otherTrials), Math.min(all, trials)];
  const logs = new Float64Array(most - fewest + 1);
  for (let at = 1; at < logs.length; at++) {
    const x = fewest + at;
    logs[at] = logs[at - 1]! + logOdds + Math.log(((all - x + 1) * (trials - x + 1)) / (x * (otherTrials - all + x)));
  }
  const largest = logs.reduce((top, log) => Math.max(top, log));
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((total, weight) => total + weight);
  return { fewest, chances: weights.map((weight) => weight / sum) };
}

function sumOf(a: HitDistribution, b: HitDistribution): HitDistribution {
  const chances = new Float64Array(a.chances.length + b.chances.length - 1);
  a.chances.forEach((p, i) => b.chances.forEach((q, j) => (chances[i + j]! += p * q)));
  return { fewest: a.fewest + b.fewest, chances };
}
