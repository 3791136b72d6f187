import type { Measurements } from '../../src/calibration/measurements.ts';
import { observables, type Observable } from '../../src/calibration/observable.ts';
import { migrateColumns } from '../../src/model/columns.ts';
import { scenario, type ParameterPath, type ScenarioInput } from '../../src/scenario/scenario.ts';
import { streamFor, type Random } from '../../src/stats/random.ts';

const mebibyte = 2 ** 20;

/** Settings that tell most parameters apart, with the values they are drawn from. */
export const telling: Partial<Record<ParameterPath, readonly (number | string)[]>> = {
  'link.rate': [1e9, 10e9, 25e9],
  'link.mtu': [1500, 9000],
  'host.powerPlan': ['balanced', 'full'],
  'host.cStates': ['on', 'off'],
  'vm.memory': [4096 * mebibyte, 16384 * mebibyte, 65536 * mebibyte],
};

/** Standard deviation of the logarithm of what is observed; kinds without one are not observed. */
export type Noise = Partial<Record<Observable, number>>;

interface Experiment {
  /** The hosts as they are; what is not stated is as in the reference set. */
  readonly truth?: ScenarioInput;
  readonly size: number;
  readonly settings?: Partial<Record<ParameterPath, readonly (number | string)[]>>;
  readonly noise?: Noise;
  /** Runs of each setting; one after the other in the table. */
  readonly repetitions?: number;
  /** Standard deviation of the logarithm of what all repetitions of a setting share and the model leaves out. */
  readonly shared?: number;
  readonly seed?: number;
}

/** Runs of hosts that are known, at settings drawn by chance, observed with noise. */
export function measure({
  truth = {},
  size,
  settings = telling,
  noise = { totalTime: 0.02 },
  repetitions = 1,
  shared = 0,
  seed = 1,
}: Experiment): Measurements {
  const random = streamFor(seed, 'measurements');
  const rows = size * repetitions;
  const each = <T>(value: (setting: number) => T) => Array.from({ length: size }, (_, setting) => value(setting));
  const repeated = <T>(values: readonly T[]) => values.flatMap((value) => new Array<T>(repetitions).fill(value));
  const inputs = Object.fromEntries(
    Object.entries(settings).map(([path, values]) => [path, repeated(each(() => values[Math.floor(random() * values.length)]!))]),
  );
  const leftOut = repeated(each(() => (shared === 0 ? 0 : shared * normal(random))));
  const outcome = migrateColumns(scenario(truth), inputs, rows);
  const observed = Object.fromEntries(
    observables.map((name) => {
      const spread = noise[name];
      const seen = (value: number, row: number) =>
        Number.isFinite(value) ? value * Math.exp(leftOut[row]! + spread! * normal(random)) : NaN;
      return [name, Array.from(outcome[name], (value, row) => (spread === undefined ? NaN : seen(value, row)))];
    }),
  ) as Record<Observable, number[]>;
  return { base: scenario(), size: rows, inputs, observed };
}

/** The same runs, of which some were observed so many times as long, in all that was observed. */
export function withWild(measurements: Measurements, rows: readonly number[], times = 8): Measurements {
  const observed = Object.fromEntries(
    observables.map((name) => [
      name,
      Array.from(measurements.observed[name], (value, row) => (rows.includes(row) ? times * value : value)),
    ]),
  ) as Record<Observable, number[]>;
  return { ...measurements, observed };
}

/** A standard normal number (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
