import { metrics, type MetricName } from '../model/metric.ts';
import type { UnitName } from '../units/unit.ts';

/** Outputs of the model that people can measure, the most precise first. */
export const observables = ['totalTime', 'downtime', 'goodput', 'transferred'] as const satisfies readonly MetricName[];
export type Observable = (typeof observables)[number];

/** The column of a measurement table that holds an observed output. */
export interface ObservedColumn {
  readonly name: string;
  readonly unit: UnitName;
}

/** What each observable is called in a measurement table: as in the result of `predict`, with `observed_` before it. */
export const observedColumns: Readonly<Record<Observable, ObservedColumn>> = Object.fromEntries(
  observables.map((name) => [name, { name: `observed_${metrics[name].column.name}`, unit: metrics[name].column.unit }]),
) as Record<Observable, ObservedColumn>;
