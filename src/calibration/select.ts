import type { Fold } from '../stats/folds.ts';
import { pairedDifference } from '../stats/paired-difference.ts';
import type { Random } from '../stats/random.ts';
import { hampelLoss } from '../stats/robust.ts';
import type { Candidate } from './candidates.ts';
import { estimate } from './estimate.ts';
import { pointFolds } from './folds.ts';
import { pick, pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { setsBySize, type Trial } from './search.ts';
import { spreadsOf, type Spreads } from './spreads.ts';

/**
 * Standard errors of its excess loss within which a smaller set is as good as the best: one is usual, but the sets were
 * searched for.
 */
export const asGood = 1.5;

/**
 * The smallest set of parameters that predicts rows it has not seen about as well as any: of the best sets of each size the
 * smallest whose cross-validated loss exceeds the least by no more than 1.5 standard errors of the difference, taken over
 * the paired points (after Breiman et al., Classification and Regression Trees, 1984, who take one).
 */
export function select(measurements: Measurements, candidates: readonly Candidate[], random: Random): readonly Candidate[] {
  const sets = setsBySize(measurements, candidates);
  if (sets.length === 1) return sets[0]!.taken;
  const spreads = spreadsOf(sets.at(-1)!.found.ratios, ratiosOf(measurements, []).names);
  const folds = pointFolds(measurements, random);
  const losses = sets.map((set) => heldOutLosses(measurements, set, folds, spreads));
  const best = losses.reduce((one, other) => (pairedDifference(other, one).mean < 0 ? other : one));
  const size = losses.findIndex((loss) => {
    const excess = pairedDifference(loss, best);
    return excess.mean <= asGood * excess.standardError;
  });
  return sets[size]!.taken;
}

/** Loss of each point when it is held out, repetitions summed. */
function heldOutLosses(measurements: Measurements, { taken, found }: Trial, folds: readonly Fold[], spreads: Spreads): number[] {
  const points = pointsOf(measurements);
  const losses: number[] = [];
  for (const { fitted, heldOut } of folds) {
    const { values } = estimate(pick(measurements, fitted), taken, found.values, spreads);
    const { rows, names, at } = ratiosOf(
      pick(measurements, heldOut),
      taken.map(({ path }) => path),
    );
    at(values).forEach((ratio, i) => {
      const point = points[heldOut[rows[i]!]!]!;
      losses[point] = (losses[point] ?? 0) + hampelLoss(ratio / spreads[names[i]!]);
    });
  }
  return losses;
}
