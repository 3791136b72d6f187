import { huberLoss } from '../stats/robust.ts';
import type { Random } from '../stats/random.ts';
import { estimate, fewRounds, type Estimated } from './estimate.ts';
import type { Fittable } from './fittable.ts';
import { foldsOf, type Fold } from './folds.ts';
import { pick, pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { middleOf } from './scale.ts';
import { leastOwnShare, ownShare, slopes } from './slopes.ts';
import { spreadsOf, type Spreads } from './spreads.ts';

/** Held-out rows must come out at least this much better, in all, for one parameter more. */
const leastGain = 0.01;
/** A set must fit this much better than another of its size to be preferred to it. */
const clearlyBetter = 0.005;
const mostExchanges = 4;

/** A parameter that may be fitted, and the value it is held at as long as it is not. */
export interface Candidate extends Fittable {
  readonly reference: number;
}

/** A set of parameters with the values that fit best. */
interface Trial {
  readonly taken: readonly Candidate[];
  readonly found: Estimated;
}

/**
 * The smallest set of parameters that predicts rows it has not seen. Sets grow by the parameter that fits best, then
 * exchange single members as long as that fits better (sequential replacement: Miller, Subset Selection in Regression,
 * 2002); a larger set is taken only where it lowers the cross-validated loss by more than chance would (one standard
 * error over the points).
 */
export function select(measurements: Measurements, candidates: readonly Candidate[], random: Random): readonly Candidate[] {
  const folds = foldsOf(measurements, random);
  const most = folds.length < 2 ? 0 : Math.floor(new Set(pointsOf(measurements)).size / 2);
  const { names, at } = ratiosOf(measurements, []);
  let spreads = spreadsOf(at([]), names);
  let current: Trial = { taken: [], found: estimate(measurements, [], [], spreads) };
  while (current.taken.length < most) {
    const larger = exchanged(measurements, grown(measurements, current, candidates, spreads), candidates, spreads);
    if (larger.taken.length === current.taken.length) break;
    const next = spreadsOf(larger.found.ratios, names);
    if (!isBetter(heldOutLosses(measurements, current, folds, next), heldOutLosses(measurements, larger, folds, next))) break;
    current = larger;
    spreads = next;
  }
  return current.taken;
}

/** The set with the one parameter more that fits best; the set itself where none can be told from it. */
function grown(measurements: Measurements, { taken, found }: Trial, candidates: readonly Candidate[], spreads: Spreads): Trial {
  const trials = separable(measurements, taken, found.values, candidates, spreads).map((candidate) =>
    // From its reference, and from the middle of its range: the reference may lie where it has no effect.
    [candidate.reference, middleOf(candidate)]
      .map((start) => trial(measurements, [...taken, candidate], [...found.values, start], spreads))
      .reduce(better),
  );
  return trials.length === 0 ? { taken, found } : trials.reduce(better);
}

/** The set after exchanging one member for another parameter, again and again, as long as that fits better. */
function exchanged(measurements: Measurements, start: Trial, candidates: readonly Candidate[], spreads: Spreads): Trial {
  let best = start;
  for (let exchange = 0; exchange < mostExchanges && start.taken.length > 1; exchange++) {
    const before = best;
    for (const leaving of before.taken) {
      const stays = (_: unknown, i: number) => before.taken[i] !== leaving;
      const [kept, values] = [before.taken.filter(stays), before.found.values.filter(stays)];
      const entering = candidates.filter((candidate) => !before.taken.includes(candidate));
      for (const candidate of separable(measurements, kept, values, entering, spreads))
        best = better(best, trial(measurements, [...kept, candidate], [...values, candidate.reference], spreads));
    }
    if (best === before) break;
  }
  return best;
}

function better(one: Trial, other: Trial): Trial {
  return other.found.loss < one.found.loss * (1 - clearlyBetter) ? other : one;
}

function trial(measurements: Measurements, taken: readonly Candidate[], start: readonly number[], spreads: Spreads): Trial {
  return { taken, found: estimate(measurements, taken, start, spreads, fewRounds) };
}

/** Candidates with an effect of their own beside those taken. */
function separable(
  measurements: Measurements,
  taken: readonly Candidate[],
  values: readonly number[],
  candidates: readonly Candidate[],
  spreads: Spreads,
): Candidate[] {
  const open = candidates.filter((candidate) => !taken.includes(candidate));
  const point = [...values, ...open.map(({ reference, low }) => Math.max(reference, low))];
  const columns = slopes(measurements, [...taken, ...open], point, spreads);
  return open.filter((_, i) => ownShare(columns[taken.length + i]!, columns.slice(0, taken.length)) >= leastOwnShare);
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

function isBetter(before: readonly number[], after: readonly number[]): boolean {
  const gains = before.map((loss, point) => loss - after[point]!);
  const mean = sum(gains) / gains.length;
  const variance = sum(gains.map((gain) => (gain - mean) ** 2)) / (gains.length - 1);
  return mean > Math.sqrt(variance / gains.length) && sum(gains) > leastGain * sum(before);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
