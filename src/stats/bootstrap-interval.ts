import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { cumulativeStdNormalProbability } from 'simple-statistics';
import { quantileOf, sorted } from './quantile.ts';

/** Ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Expanded percentile interval of a bootstrap (Hesterberg 2015, “What Teachers Should Know About the Bootstrap”, section
 * 5.3): quantiles of the replicates taken further out, so that few runs do not give an interval that is too narrow.
 * The lower tail is Φ(−√(n/(n−k))·t) with t the quantile of Student’s distribution with n − k degrees of freedom.
 * Valid for statistics whose bootstrap distribution is about normal; n above k.
 *
 * @param replicates the statistic, once per resample
 * @param level share that the interval is to cover, 0.9 for 90 %
 * @param n number of what was resampled, or of that in it which shows the statistic
 * @param k number of parameters estimated from them
 */
export function bootstrapInterval(replicates: readonly number[], level: number, n: number, k: number): Interval {
  const sample = sorted(replicates);
  const freedom = Math.max(1, n - k);
  const distance = Math.sqrt(n / freedom) * tQuantile((1 + level) / 2, freedom);
  const tail = cumulativeStdNormalProbability(-distance);
  return { low: quantileOf(sample, tail), high: quantileOf(sample, 1 - tail) };
}
