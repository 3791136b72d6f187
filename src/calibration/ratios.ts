import { migrateColumns, outcomeColumns } from '../model/columns.ts';
import { setValue, type ParameterPath } from '../scenario/scenario.ts';
import type { Measurements } from './measurements.ts';
import { observables, type Observable } from './observable.ts';

/** ln(observed / predicted) where the model predicts no end: off by a factor of 20, wherever the search stands. */
const neverEnds = -3;

/** Everything observed of all rows, and how far the model is off with other values of some parameters. */
export interface Ratios {
  /** By observation: its row, and what was observed. */
  readonly rows: readonly number[];
  readonly names: readonly Observable[];
  /** ln(observed / predicted) by observation, for values of the parameters in base units. */
  at(values: readonly number[]): Float64Array;
  /** The prediction behind it, by observation; Infinity where there is no end. */
  predicted(values: readonly number[]): Float64Array;
}

/** Logarithms of ratios of what was observed to what the model predicts, as functions of `paths`. */
export function ratiosOf({ base, size, inputs, observed }: Measurements, paths: readonly ParameterPath[]): Ratios {
  const found = observables.flatMap((name) =>
    Array.from({ length: size }, (_, row) => ({ row, name, value: observed[name][row]! })).filter(({ value }) => value > 0),
  );
  const rows = found.map(({ row }) => row);
  const names = found.map(({ name }) => name);
  const logs = found.map(({ value }) => Math.log(value));
  const fixed = Object.fromEntries(Object.entries(inputs).filter(([path]) => !paths.includes(path as ParameterPath)));
  const scenario = { link: { ...base.link }, host: { ...base.host }, vm: { ...base.vm }, migration: { ...base.migration } };
  const outcome = outcomeColumns(size);

  const predicted = (values: readonly number[]) => {
    paths.forEach((path, at) => setValue(scenario, path, values[at]!));
    migrateColumns(scenario, fixed, size, outcome);
    return Float64Array.from(names, (name, at) => outcome[name][rows[at]!]!);
  };
  return {
    rows,
    names,
    predicted,
    at: (values) => predicted(values).map((value, at) => (Number.isFinite(value) ? logs[at]! - Math.log(value) : neverEnds)),
  };
}
