import { bootstrapInterval, type Interval } from '../stats/bootstrap-interval.ts';
import { effectiveSize } from '../stats/effective-size.ts';
import type { Random } from '../stats/random.ts';
import type { Candidate } from './candidates.ts';
import { estimate } from './estimate.ts';
import type { FittedValues } from './fit-values.ts';
import { pick, pointsOf, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { slopes, squared } from './slopes.ts';
import { withoutWild } from './wild.ts';

/** Share of the resamples that lies between the ends of an interval. */
export const level = 0.9;

/** A resample must keep this share of each parameter's effect, or it says nothing of it. */
const leastEffect = 0.1;
/** Draws before a resample is taken as it is. */
const patience = 20;

/**
 * 90 % intervals of fitted values, given that these are the parameters to fit: points drawn again with replacement, each
 * with all its repetitions, and fitted again from the values found. Repetitions share what the model leaves out at their
 * point; drawn one by one they would make intervals too narrow. So would counting points that hardly show a parameter: each
 * interval is expanded for as many points as weigh alike in its effect. Wild observations are not drawn: a resample can hold so many of
 * one that it follows it (Salibián-Barrera and Zamar, Bootstrapping robust estimates of regression, 2002, who keep the weights of
 * the fit as well).
 * @param replicates number of resamples; 200 give the ends of a 90 % interval to about a tenth of its width
 */
export function intervalsOf(
  all: Measurements,
  chosen: readonly Candidate[],
  found: FittedValues,
  random: Random,
  replicates: number,
): Interval[] {
  if (chosen.length === 0) return [];
  const { values, spreads } = found;
  const measurements = withoutWild(all, found);
  const rowsOf = rowsByPoint(measurements);
  const effects = (of: Measurements) => slopes(of, chosen, values, spreads).map((column) => squared(column) / of.size);
  const whole = effects(measurements);
  const draw = () =>
    pick(
      measurements,
      rowsOf.flatMap(() => rowsOf[Math.floor(random() * rowsOf.length)]!),
    );
  const telling = () => {
    let drawn = draw();
    for (let tries = 1; tries < patience && effects(drawn).some((effect, i) => effect < leastEffect * whole[i]!); tries++)
      drawn = draw();
    return drawn;
  };
  const refitted = Array.from({ length: replicates }, () => estimate(telling(), chosen, values, spreads).values);
  const showing = slopes(measurements, chosen, values, spreads).map((column) => pointsShowing(measurements, column));
  return chosen.map((_, i) => {
    const logs = refitted.map((replicate) => Math.log(replicate[i]!));
    const { low, high } = bootstrapInterval(logs, level, showing[i]!, chosen.length);
    return { low: Math.exp(low), high: Math.exp(high) };
  });
}

function rowsByPoint(measurements: Measurements): number[][] {
  const rows: number[][] = [];
  pointsOf(measurements).forEach((point, row) => (rows[point] ??= []).push(row));
  return rows;
}

/** How many points show a parameter, given its column of slopes: each weighs by the squares of its own. */
function pointsShowing(measurements: Measurements, column: Float64Array): number {
  const points = pointsOf(measurements);
  const weights = new Float64Array(measurements.size);
  ratiosOf(measurements, []).rows.forEach((row, i) => (weights[points[row]!]! += column[i]! ** 2));
  return effectiveSize(weights);
}
