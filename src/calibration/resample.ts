import { bootstrapInterval, type Interval } from '../stats/bootstrap-interval.ts';
import type { Random } from '../stats/random.ts';
import { estimate } from './estimate.ts';
import type { FittedValues } from './fit-values.ts';
import { pick, type Measurements } from './measurements.ts';
import type { Candidate } from './candidates.ts';
import { slopes, squared } from './slopes.ts';

/** A resample must keep this share of each parameter's effect, or it says nothing of it. */
const leastEffect = 0.1;
/** Draws before a resample is taken as it is. */
const patience = 20;

/**
 * 90 % intervals of fitted values: rows drawn again with replacement, fitted again from the values found.
 * @param replicates number of resamples; 200 give the ends of a 90 % interval to about a tenth of its width
 */
export function intervalsOf(
  measurements: Measurements,
  chosen: readonly Candidate[],
  { values, spreads }: FittedValues,
  random: Random,
  replicates: number,
): Interval[] {
  if (chosen.length === 0) return [];
  const { size } = measurements;
  const effects = (of: Measurements) => slopes(of, chosen, values, spreads).map((column) => squared(column) / of.size);
  const whole = effects(measurements);
  const draw = () =>
    pick(
      measurements,
      Array.from({ length: size }, () => Math.floor(random() * size)),
    );
  const telling = () => {
    let drawn = draw();
    for (let tries = 1; tries < patience && effects(drawn).some((effect, i) => effect < leastEffect * whole[i]!); tries++)
      drawn = draw();
    return drawn;
  };
  const found = Array.from({ length: replicates }, () => estimate(telling(), chosen, values, spreads).values);
  return chosen.map((_, i) => {
    const logs = found.map((replicate) => Math.log(replicate[i]!));
    const { low, high } = bootstrapInterval(logs, 0.9, size, chosen.length);
    return { low: Math.exp(low), high: Math.exp(high) };
  });
}
