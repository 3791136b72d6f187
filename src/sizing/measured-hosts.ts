import { parameterAt, type ParameterPath, type Values } from '../scenario/scenario.ts';
import { latinHypercube } from '../stats/latin-hypercube.ts';
import { normalQuantile } from '../stats/normal.ts';
import type { Random } from '../stats/random.ts';

/** A fitted value with its 90 % interval, which is the value alone where there is none; base units. */
export interface MeasuredValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What was measured of the hosts: it stands over a platform’s defaults and under what a customer states. */
export interface MeasuredHosts {
  readonly name: string;
  /** Where it comes from. */
  readonly told: string;
  /** How far predictions were off at points that the fit had not seen, as shares; nothing where that is not known. */
  readonly off?: { readonly median: number; readonly p90: number };
  readonly values: ReadonlyMap<ParameterPath, MeasuredValue>;
}

/** Every value as it was fitted. */
export function expectedOf({ values }: MeasuredHosts): Values {
  return new Map(Array.from(values, ([path, { value }]) => [path, value]));
}

/**
 * The values as they may be as well, each on its own: by the logarithm normal on either side of what was fitted, so that 5 in 100 lie
 * below the interval and 5 above, and within what the parameter may be.
 */
export function drawMeasured({ values }: MeasuredHosts, count: number, random: Random): Values[] {
  const places = latinHypercube(count, values.size, random);
  return Array.from(
    { length: count },
    (_, draw) => new Map(Array.from(values, ([path, known], at) => [path, drawnAt(path, known, places[at]![draw]!)])),
  );
}

const end = normalQuantile(0.95);

function drawnAt(path: ParameterPath, { value, low, high }: MeasuredValue, share: number): number {
  const z = normalQuantile(share);
  const ratio = (z < 0 ? Math.min(low, value) : Math.max(high, value)) / value;
  const entry = parameterAt(path);
  if (entry.kind !== 'quantity' || !(ratio > 0)) return value;
  return Math.min(entry.max, Math.max(entry.min, value * ratio ** (Math.abs(z) / end)));
}
