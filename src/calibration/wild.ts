import { isWeightless } from '../stats/robust.ts';
import type { FittedValues } from './fit-values.ts';
import { pick, type Measurements } from './measurements.ts';
import { observables, type Observable } from './observable.ts';
import { ratiosOf } from './ratios.ts';

/** An observation that lies so far from the fit that it has no weight in it. */
export interface Wild {
  readonly row: number;
  readonly name: Observable;
}

/** Observations without weight at the values found, by row; nobody drops them but the fit, which says so. */
export function wildOf(measurements: Measurements, { ratios, spreads }: FittedValues): Wild[] {
  const { rows, names } = ratiosOf(measurements, []);
  return rows
    .map((row, i) => ({ row, name: names[i]!, standardised: ratios[i]! / spreads[names[i]!] }))
    .filter(({ standardised }) => isWeightless(standardised))
    .map(({ row, name }) => ({ row, name }))
    .sort((a, b) => a.row - b.row);
}

/** The measurements as the fit weighs them: without wild observations, and without rows that have no other. */
export function withoutWild(measurements: Measurements, found: FittedValues): Measurements {
  const wild = wildOf(measurements, found);
  if (wild.length === 0) return measurements;
  const observed = Object.fromEntries(
    observables.map((name) => {
      const rows = new Set(wild.filter((one) => one.name === name).map(({ row }) => row));
      return [name, Array.from(measurements.observed[name], (value, row) => (rows.has(row) ? NaN : value))];
    }),
  ) as Record<Observable, number[]>;
  const bare = (row: number) => observables.every((name) => !(observed[name][row]! > 0));
  const emptied = new Set(wild.map(({ row }) => row).filter(bare));
  const left = Array.from({ length: measurements.size }, (_, row) => row).filter((row) => !emptied.has(row));
  return pick({ ...measurements, observed }, left);
}
