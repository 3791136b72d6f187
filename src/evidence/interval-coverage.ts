import { heldOutCoverage } from '../stats/held-out-coverage.ts';
import { predictionInterval } from '../stats/prediction-interval.ts';
import { proportionInterval } from '../stats/proportion-interval.ts';
import type { pairs, Trial } from './lab-trials.ts';

type Output = Parameters<typeof pairs>[1];

/** The share of runs that lay in their prediction interval, with the interval that so few runs leave to it. */
export type Coverage = ReturnType<typeof proportionInterval>;

/** Coverage at several levels, both in percent: of held-out runs, and of others by the interval from all of these. */
export function coverageRows(runs: readonly Trial[], others: readonly Trial[], output: Output, levels: readonly number[]) {
  return levels.flatMap((level) =>
    Object.entries({
      'held out': inPercent(coverageHeldOut(runs, output, level / 100)),
      elsewhere: inPercent(coverageOf(others, runs, output, level / 100)),
    }).map(([rows, { value: covered, low, high }]) => ({ rows, level, covered, low, high })),
  );
}

/** 90 % intervals by output: factors around a prediction, and the share of held-out runs and of others that they held. */
export function ninetyPercent(runs: readonly Trial[], others: readonly Trial[]) {
  const of = (output: Output) => ({
    ...factorsOf(runs, output, 0.9),
    heldOut: inPercent(coverageHeldOut(runs, output, 0.9)),
    elsewhere: inPercent(coverageOf(others, runs, output, 0.9)),
  });
  return { totalTime: of('totalTime'), transferred: of('transferred'), downtime: of('downtime') };
}

function inPercent({ value, low, high }: Coverage): Coverage & { readonly unit: '%' } {
  return { value: 100 * value, low: 100 * low, high: 100 * high, unit: '%' };
}

/** Factors around a prediction between which a share `level` of runs is expected, from runs that it was not fitted to. */
export function factorsOf(trials: readonly Trial[], output: Output, level: number): { low: number; high: number } {
  return predictionInterval(ratiosOf(ending(trials, output), output), level);
}

/** How often the interval from other points of a laboratory holds a run. */
export function coverageHeldOut(trials: readonly Trial[], output: Output, level: number): Coverage {
  const known = ending(trials, output);
  const points = known.map(({ row }) => row.point!);
  const { hits, trials: runs } = heldOutCoverage(ratiosOf(known, output), points, level);
  return proportionInterval(hits, runs);
}

/** How often the interval from `known` runs holds one of `others`, of another laboratory or on another day. */
export function coverageOf(others: readonly Trial[], known: readonly Trial[], output: Output, level: number): Coverage {
  const { low, high } = factorsOf(known, output, level);
  const ratios = ratiosOf(ending(others, output), output);
  return proportionInterval(ratios.filter((ratio) => ratio >= low && ratio <= high).length, ratios.length);
}

/** Those of which an end is predicted: the rest has no interval. */
function ending(trials: readonly Trial[], output: Output): Trial[] {
  return trials.filter(({ said }) => Number.isFinite(said[output]));
}

function ratiosOf(trials: readonly Trial[], output: Output): number[] {
  return trials.map(({ seen, said }) => seen[output] / said[output]);
}
