import { latinHypercube } from '../stats/latin-hypercube.ts';
import type { Random } from '../stats/random.ts';
import { estimate, type Estimated } from './estimate.ts';
import type { Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import type { Candidate } from './candidates.ts';
import { evenSpreads, spreadsOf, type Spreads } from './spreads.ts';

/** Values of the chosen parameters, and the spreads they were found with. */
export interface FittedValues extends Estimated {
  readonly spreads: Spreads;
  /** Starts of the search, and how many of them ended where the best did. */
  readonly starts: { readonly tried: number; readonly agreeing: number };
}

const randomStarts = 5;
/** Spreads and values are found in turn, so many times. */
const rounds = 3;
/** Losses that differ by less are the same end of the search. */
const sameLoss = 0.01;

/** Fit `chosen` to all rows: from their references and from places all over their ranges, the best end wins. */
export function fitValues(measurements: Measurements, chosen: readonly Candidate[], random: Random): FittedValues {
  const { names, at } = ratiosOf(
    measurements,
    chosen.map(({ path }) => path),
  );
  const reference = chosen.map((candidate) => candidate.reference);
  const spread = latinHypercube(randomStarts, chosen.length, random);
  const anywhere = Array.from({ length: chosen.length === 0 ? 0 : randomStarts }, (_, start) =>
    chosen.map(({ low, high }, i) => low * (high / low) ** spread[i]![start]!),
  );
  const rough = evenSpreads(at(reference));
  const ends = [reference, ...anywhere].map((start) => estimate(measurements, chosen, start, rough));
  let best = ends.reduce((one, other) => (other.loss < one.loss ? other : one));
  const agreeing = ends.filter(({ loss }) => loss <= best.loss * (1 + sameLoss) + sameLoss).length;
  let spreads = spreadsOf(best.ratios, names);
  for (let round = 0; round < rounds; round++) {
    best = estimate(measurements, chosen, best.values, spreads);
    spreads = spreadsOf(best.ratios, names);
  }
  return { ...best, spreads, starts: { tried: ends.length, agreeing } };
}
