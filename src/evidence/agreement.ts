import { quantile } from '../stats/quantile.ts';

/** What a model said and what was seen, in one unit. */
export interface Pair {
  readonly predicted: number;
  readonly observed: number;
}

/** How far predictions are from observations, as relative errors. */
export interface Agreement {
  readonly count: number;
  /** Half of the predictions are at most this far off, 0.01 for 1 %. */
  readonly median: number;
  /** Nine in ten are at most this far off. */
  readonly ninth: number;
}

/** Relative errors |predicted/observed − 1| of the pairs in which both are known, summed up. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const errors = relativeErrors(pairs);
  return { count: errors.length, median: quantile(errors, 0.5), ninth: quantile(errors, 0.9) };
}

/** Relative errors of the pairs in which both numbers are finite and the observed one is positive. */
function relativeErrors(pairs: readonly Pair[]): number[] {
  return pairs
    .filter(({ predicted, observed }) => Number.isFinite(predicted) && Number.isFinite(observed) && observed > 0)
    .map(({ predicted, observed }) => Math.abs(predicted / observed - 1));
}

/**
 * The candidate whose predictions fit best: smallest mean of |ln(predicted/observed)|, each counted at most as 0.3, so that
 * disturbed runs and wrong verdicts cannot outvote the rest.
 */
export function bestFit<P>(candidates: readonly P[], pairsUnder: (candidate: P) => readonly Pair[]): P {
  const losses = candidates.map((candidate) => {
    const pairs = pairsUnder(candidate);
    return pairs.reduce((sum, { predicted, observed }) => sum + Math.min(0.3, Math.abs(Math.log(predicted / observed))), 0);
  });
  return candidates[losses.indexOf(Math.min(...losses))]!;
}
