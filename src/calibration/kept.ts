import type { ParameterPath } from '../scenario/scenario.ts';
import { estimate } from './estimate.ts';
import type { FittedValues } from './fit-values.ts';
import { shownBy } from './fittable.ts';
import type { Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import type { Candidate } from './candidates.ts';
import { measurementBetween } from './separations.ts';
import { leastOwnShare, ownShare, shares, slopes, squared } from './slopes.ts';

/** A parameter that was not fitted, why, and what would show it. */
export interface Kept {
  readonly path: ParameterPath;
  readonly why: 'no effect' | 'not told apart' | 'too weak' | 'not needed';
  /** Fitted parameters that stand in for it. */
  readonly with: readonly ParameterPath[];
  /** Of what moving it by 30 % does, the share that refitting the others makes up for; where it is not told apart. */
  readonly compensated?: number;
  readonly measurement: string;
}

/** Predictions that move by less over the whole range of a parameter do not depend on it. */
const noEffect = 1e-3;
/** Loss that a parameter off by a factor of 2 must cost to be seen: the 90 % point of χ² with one degree of freedom. */
const seen = 2.7;
const factor = 1.3;
/** Parameters that make up for less than this of another are told from it, if only with many more runs. */
const leastCompensation = 0.9;
/** A fitted parameter that makes up for less than this of another is not named with it. */
const leastShare = 0.3;

/** Why each candidate that was not chosen stays at its reference. */
export function keptOf(
  measurements: Measurements,
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  { values, spreads }: FittedValues,
): Kept[] {
  const open = candidates.filter((candidate) => !chosen.includes(candidate));
  const point = [...values, ...open.map(({ reference, low }) => Math.max(reference, low))];
  const columns = slopes(measurements, [...chosen, ...open], point, spreads);
  const others = columns.slice(0, chosen.length);
  return open.map((candidate, i): Kept => {
    const { path } = candidate;
    const column = columns[chosen.length + i]!;
    if (rangeEffect(measurements, candidate) < noEffect) return { path, why: 'no effect', with: [], measurement: shownBy(path) };
    const [own, cost] = [ownShare(column, others), squared(column) * Math.log(2) ** 2];
    const simply = (why: Kept['why']): Kept => ({ path, why, with: [], measurement: shownBy(path) });
    if (own >= leastOwnShare && own * cost >= seen) return simply('not needed');
    const compensated = cost < seen ? 0 : compensatedShare(measurements, candidate, chosen, { values, spreads });
    if (compensated < leastCompensation) return simply('too weak');
    const standIns = standInsFor(column, others, chosen);
    return { path, why: 'not told apart', with: standIns, compensated, measurement: measurementBetween(path, standIns) };
  });
}

/** The chosen parameters that make up for most of a column; all of them where many share in it. */
function standInsFor(column: Float64Array, others: readonly Float64Array[], chosen: readonly Candidate[]): ParameterPath[] {
  const parts = shares(column, others);
  const large = chosen.filter((_, at) => Math.abs(parts[at]!) >= leastShare);
  return (large.length === 0 ? chosen : large).map(({ path }) => path);
}

/** The furthest that any prediction moves while the parameter goes through its range. */
function rangeEffect(measurements: Measurements, { path, low, high }: Candidate): number {
  const { at } = ratiosOf(measurements, [path]);
  const [lowest, highest] = [at([low]), at([high])];
  return lowest.reduce((most, ratio, i) => Math.max(most, Math.abs(ratio - highest[i]!)), 0);
}

/** By profile: move the parameter up and down, and see how much of the loss comes back when the chosen are fitted again. */
function compensatedShare(
  measurements: Measurements,
  { path, reference, low }: Candidate,
  chosen: readonly Candidate[],
  { values, spreads }: Pick<FittedValues, 'values' | 'spreads'>,
): number {
  const best = estimate(measurements, chosen, values, spreads).loss;
  const shares = [factor, 1 / factor].map((by) => {
    const moved = holding(measurements, path, Math.max(reference, low) * by);
    const without = lossAt(moved, chosen, values, spreads);
    const refitted = estimate(moved, chosen, values, spreads).loss;
    return without - best < seen / 10 ? 1 : 1 - Math.max(0, refitted - best) / (without - best);
  });
  return Math.min(...shares);
}

function holding({ base, inputs, ...rest }: Measurements, path: ParameterPath, value: number): Measurements {
  const column = { [path]: new Float64Array(rest.size).fill(value) };
  return { base, inputs: { ...inputs, ...column }, ...rest };
}

function lossAt(
  measurements: Measurements,
  chosen: readonly Candidate[],
  values: readonly number[],
  spreads: FittedValues['spreads'],
): number {
  return estimate(measurements, chosen, values, spreads, 0).loss;
}
