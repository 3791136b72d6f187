import type { Interval } from '../stats/bootstrap-interval.ts';
import type { Random } from '../stats/random.ts';
import { fitValues, type FittedValues } from './fit-values.ts';
import type { Measurements } from './measurements.ts';
import { intervalsOf } from './resample.ts';
import type { Candidate } from './candidates.ts';

/** Parameters that these rows set apart from their references, with values and 90 % intervals. */
export interface Pruned {
  readonly chosen: readonly Candidate[];
  readonly found: FittedValues;
  readonly intervals: readonly Interval[];
}

/**
 * Fit what was chosen, and take out, the widest first, what could as well be at its reference: whatever its interval
 * contains it. The rest is fitted again each time.
 */
export function fitAndPrune(
  measurements: Measurements,
  chosen: readonly Candidate[],
  random: (step: string) => Random,
  replicates: number,
): Pruned {
  const found = fitValues(measurements, chosen, random('starts'));
  const intervals = intervalsOf(measurements, chosen, found, random('resamples'), replicates);
  const width = (at: number) => intervals[at]!.high / intervals[at]!.low;
  const idle = chosen
    .map((_, at) => at)
    .filter((at) => intervals[at]!.low <= chosen[at]!.reference && chosen[at]!.reference <= intervals[at]!.high)
    .sort((a, b) => width(b) - width(a))[0];
  if (idle === undefined) return { chosen, found, intervals };
  return fitAndPrune(measurements, chosen.toSpliced(idle, 1), random, replicates);
}
