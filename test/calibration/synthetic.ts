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
  readonly seed?: number;
}

/** Runs of hosts that are known, at settings drawn by chance, observed with noise. */
export function measure({
  truth = {},
  size,
  settings = telling,
  noise = { totalTime: 0.02 },
  seed = 1,
}: Experiment): Measurements {
  const random = streamFor(seed, 'measurements');
  const inputs = Object.fromEntries(
    Object.entries(settings).map(([path, values]) => [
      path,
      Array.from({ length: size }, () => values[Math.floor(random() * values.length)]!),
    ]),
  );
  const outcome = migrateColumns(scenario(truth), inputs, size);
  const observed = Object.fromEntries(
    observables.map((name) => {
      const spread = noise[name];
      const seen = (value: number) => (Number.isFinite(value) ? value * Math.exp(spread! * normal(random)) : NaN);
      return [name, Array.from(outcome[name], (value) => (spread === undefined ? NaN : seen(value)))];
    }),
  ) as Record<Observable, number[]>;
  return { base: scenario(), size, inputs, observed };
}

/** A standard normal number (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
