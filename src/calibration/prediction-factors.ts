import { foldsOf } from '../stats/folds.ts';
import { heldOutCoverage } from '../stats/held-out-coverage.ts';
import { predictionInterval } from '../stats/prediction-interval.ts';
import { proportionInterval } from '../stats/proportion-interval.ts';
import { observables, type Observable } from './observable.ts';

/** Factors around a prediction of the fit between which an observation of that kind is expected. */
export interface PredictionFactors {
  readonly kind: Observable;
  readonly low: number;
  readonly high: number;
  /** Observations behind it, and the share of them that intervals made without their points held. */
  readonly count: number;
  readonly covered: ReturnType<typeof proportionInterval>;
}

/** An observation, its point, and what a fit that has not seen the point predicts. */
interface Unseen {
  readonly name: Observable;
  readonly point: number;
  readonly observed: number;
  readonly heldOut: number;
}

export const predictionLevel = 0.9;
const folds = 5;
/** Ratios that an interval needs, in whichever folds it is made from. */
const enough = 10;

/** Factors by kind of observation, where there are enough of the kind. */
export function predictionFactors(observations: readonly Unseen[]): PredictionFactors[] {
  return observables.flatMap((kind) => {
    const known = observations.filter(({ name, heldOut }) => name === kind && Number.isFinite(heldOut));
    const points = known.map(({ point }) => point);
    if (new Set(points).size < folds || foldsOf(points, folds).some(({ fitted }) => fitted.length < enough)) return [];
    const ratios = known.map(({ observed, heldOut }) => observed / heldOut);
    const { hits, trials } = heldOutCoverage(ratios, points, predictionLevel, folds);
    const covered = proportionInterval(hits, trials);
    return [{ kind, ...predictionInterval(ratios, predictionLevel), count: known.length, covered }];
  });
}
