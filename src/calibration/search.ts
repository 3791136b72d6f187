import type { Candidate } from './candidates.ts';
import { estimate, fewRounds, type Estimated } from './estimate.ts';
import { pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { middleOf } from './scale.ts';
import { leastOwnShare, ownShare, slopes } from './slopes.ts';
import { evenSpreads, spreadsOf, type Spreads } from './spreads.ts';

/** One parameter more must fit all rows at least this much better, or the search for larger sets ends. */
const leastGain = 0.02;
/** Loss that a set must gain to be preferred to another of its size, and that each documented parameter must gain on top. */
const clearly = 0.5;
const reluctance = 4;
const mostExchanges = 4;
const mostParameters = 7;

/** A set of parameters with the values that fit best. */
export interface Trial {
  readonly taken: readonly Candidate[];
  readonly found: Estimated;
}

/**
 * The best set found of each size, from none on. Sets grow by the parameter that fits best, then exchange single members as
 * long as that fits better (sequential replacement: Miller, Subset Selection in Regression, 2002).
 */
export function setsBySize(measurements: Measurements, candidates: readonly Candidate[]): Trial[] {
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
