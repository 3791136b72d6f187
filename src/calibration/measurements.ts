import type { InputColumns } from '../model/columns.ts';
import { valueAt, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { observables, type Observable } from './observable.ts';

/** Runs with what was observed of them, column by column, in base units. */
export interface Measurements {
  /** What no run varies. */
  readonly base: Scenario;
  readonly size: number;
  readonly inputs: InputColumns;
  /** NaN where a run was not observed. */
  readonly observed: Readonly<Record<Observable, ArrayLike<number>>>;
}

/** The named rows, in that order; a row may be named more than once. */
export function pick({ base, inputs, observed }: Measurements, rows: readonly number[]): Measurements {
  const chosen = <T>(column: ArrayLike<T>) => rows.map((row) => column[row]!);
  return {
    base,
    size: rows.length,
    inputs: Object.fromEntries(Object.entries(inputs).map(([path, column]) => [path, chosen<number | string>(column)])),
    observed: Object.fromEntries(observables.map((name) => [name, chosen(observed[name])])) as Record<Observable, number[]>,
  };
}

/** The point of each row, numbered from 0: rows with the same inputs are repetitions of one point. */
export function pointsOf({ inputs, size }: Measurements): number[] {
  const columns = Object.values(inputs);
  const seen = new Map<string, number>();
  return Array.from({ length: size }, (_, row) => {
    const key = columns.map((column) => column[row]).join('\n');
    if (!seen.has(key)) seen.set(key, seen.size);
    return seen.get(key)!;
  });
}

/** The values that a parameter takes in the rows, each once, in order of first appearance. */
export function distinctValues({ base, inputs, size }: Measurements, path: ParameterPath): readonly (number | string)[] {
  const column = inputs[path];
  return column === undefined ? [valueAt(base, path)] : [...new Set(Array.from(column).slice(0, size))];
}
