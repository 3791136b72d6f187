import { huberLoss } from '../stats/robust.ts';
import type { Random } from '../stats/random.ts';
import { estimate, fewRounds, type Estimated } from './estimate.ts';
import type { Fittable } from './fittable.ts';
import { foldsOf, type Fold } from './folds.ts';
import { pick, pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { middleOf } from './scale.ts';
import { leastOwnShare, ownShare, slopes } from './slopes.ts';
import { evenSpreads, spreadsOf, type Spreads } from './spreads.ts';

/** One parameter more must fit all rows at least this much better, or the search for larger sets ends. */
const leastGain = 0.02;
/** Loss that a set must gain to be preferred to another of its size, and that each documented parameter must gain on top. */
const clearly = 0.5;
const reluctance = 4;
/** Standard errors within which a smaller set is as good as the best: one is usual, but the sets were searched for. */
const asGood = 1.5;
const mostExchanges = 4;
const mostParameters = 7;

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
 * The smallest set of parameters that predicts rows it has not seen about as well as any. Sets grow by the parameter that
 * fits best, then exchange single members as long as that fits better (sequential replacement: Miller, Subset Selection in
 * Regression, 2002). Of these sets, one per size, the smallest is chosen whose cross-validated loss is near the least:
 * within standard errors of it (Breiman et al., Classification and Regression Trees, 1984), taken over the paired points.
 */
export function select(measurements: Measurements, candidates: readonly Candidate[], random: Random): readonly Candidate[] {
  const sets = setsBySize(measurements, candidates);
  const spreads = spreadsOf(sets.at(-1)!.found.ratios, ratiosOf(measurements, []).names);
  const folds = foldsOf(measurements, random);
  const losses = sets.map((set) => heldOutLosses(measurements, set, folds, spreads));
  const best = losses.reduce((one, other) => (sum(other) < sum(one) ? other : one));
  return sets.find((_, size) => isAsGood(losses[size]!, best))!.taken;
}

/** The best set found of each size, from none on. */
function setsBySize(measurements: Measurements, candidates: readonly Candidate[]): Trial[] {
  const { names, at } = ratiosOf(measurements, []);
  const most = Math.min(mostParameters, Math.floor(new Set(pointsOf(measurements)).size / 2));
  let spreads = evenSpreads(at([]));
  const sets: Trial[] = [{ taken: [], found: estimate(measurements, [], [], spreads) }];
  while (sets.length <= most) {
    const last = sets.at(-1)!;
    const first = grown(measurements, last, candidates, spreads);
    spreads = spreadsOf(first.found.ratios, names);
    const same = estimate(measurements, last.taken, last.found.values, spreads);
    const larger = exchanged(measurements, again(measurements, first, spreads), candidates, spreads);
    if (larger.taken.length === last.taken.length || larger.found.loss > same.loss * (1 - leastGain)) break;
    sets.push(larger);
    spreads = spreadsOf(larger.found.ratios, names);
  }
  return sets;
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
  return cost(other) < cost(one) - clearly ? other : one;
}

function cost({ taken, found }: Trial): number {
  return found.loss + reluctance * taken.filter(({ documented }) => documented).length;
}

/** The same set, fitted with other spreads. */
function again(measurements: Measurements, { taken, found }: Trial, spreads: Spreads): Trial {
  return trial(measurements, taken, found.values, spreads);
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
