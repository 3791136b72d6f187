import { huberLoss } from '../stats/robust.ts';
import type { Random } from '../stats/random.ts';
import type { Candidate } from './candidates.ts';
import { estimate } from './estimate.ts';
import { foldsOf, type Fold } from './folds.ts';
import { pick, pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { setsBySize, type Trial } from './search.ts';
import { spreadsOf, type Spreads } from './spreads.ts';

/** Standard errors within which a smaller set is as good as the best: one is usual, but the sets were searched for. */
const asGood = 1.5;

/**
 * The smallest set of parameters that predicts rows it has not seen about as well as any: of the best sets of each size the
 * smallest whose cross-validated loss is within standard errors of the least (Breiman et al., Classification and
 * Regression Trees, 1984), taken over the paired points.
 */
export function select(measurements: Measurements, candidates: readonly Candidate[], random: Random): readonly Candidate[] {
  const sets = setsBySize(measurements, candidates);
  const spreads = spreadsOf(sets.at(-1)!.found.ratios, ratiosOf(measurements, []).names);
  const folds = foldsOf(measurements, random);
  const losses = sets.map((set) => heldOutLosses(measurements, set, folds, spreads));
  const best = losses.reduce((one, other) => (sum(other) < sum(one) ? other : one));
  return sets.find((_, size) => isAsGood(losses[size]!, best))!.taken;
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
      losses[point] = (losses[point] ?? 0) + huberLoss(ratio / spreads[names[i]!]);
    });
  }
  return losses;
}

/** Whether losses lie above the best by no more than one standard error of their differences. */
function isAsGood(losses: readonly number[], best: readonly number[]): boolean {
  const excess = losses.map((loss, point) => loss - best[point]!);
  const mean = sum(excess) / excess.length;
  const variance = sum(excess.map((one) => (one - mean) ** 2)) / (excess.length - 1);
  return mean <= asGood * Math.sqrt(variance / excess.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
