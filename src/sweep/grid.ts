import { migrateColumns, outcomeColumns, type InputColumns, type OutcomeColumns } from '../model/columns.ts';
import { bottlenecks, metricNames, metrics, type Bottleneck, type Metric, type MetricName } from '../model/metric.ts';
import {
  complete,
  parameterAt,
  parseValue,
  refuseContradictions,
  refuseTransport,
  type ParameterPath,
  type Scenario,
  type Values,
} from '../scenario/scenario.ts';
import { Table, type Column, type Value } from '../tables/table.ts';
import { inUnit } from '../units/format.ts';
import type { UnitName } from '../units/unit.ts';
import { units } from '../units/unit.ts';
import type { Axes, AxisCell, KeyOf } from './axes.ts';

/** One point of a grid: swept inputs and all outputs, in the units they are shown in. */
export type GridRow<A extends Axes> = { readonly [P in keyof A & ParameterPath as KeyOf<P>]: AxisCell<P> } & OutcomeRow;

/** All outputs of a row. */
export type OutcomeRow = {
  readonly [M in MetricName]: M extends 'converged' ? boolean : M extends 'bottleneck' ? Bottleneck : number;
};

/**
 * Run the model at every combination of the axes' values (full factorial; the last axis varies fastest).
 *
 * @param stated what does not vary; a platform on an axis brings its own defaults at its points
 * @throws InputError when an axis value is not valid, or values contradict each other at a point
 */
export function grid<const A extends Axes>(stated: Values, axes: A): Table<GridRow<A>> {
  const swept = Object.entries(axes).map(([path, values]) => ({
    path: path as ParameterPath,
    values: (values as readonly (string | number)[]).map((value) => parseValue(path as ParameterPath, value)),
  }));
  const size = swept.reduce((product, { values }) => product * values.length, 1);
  const inputs = crossed(swept, size);
  const outcome = runByPlatform(stated, inputs, size);
  const columns = [...swept.map(({ path }) => parameterColumn(path)), ...metricNames.map(metricColumn)];
  const data = Object.fromEntries([
    ...swept.map(({ path }) => [keyOf(path), shownInputs(path, inputs[path]!)]),
    ...metricNames.map((name) => [name, shownOutcome(name, outcome)]),
  ]) as Record<string, ArrayLike<Value>>;
  return Table.fromColumns<GridRow<A>>(columns, data);
}

/** The table column of a parameter. */
function parameterColumn(path: ParameterPath): Column {
  const entry = parameterAt(path);
  const unit = entry.kind === 'quantity' ? units[entry.unit].symbol : '';
  return { name: keyOf(path), title: entry.title, ...(unit === '' ? {} : { unit }) };
}

/** The table column of an output. */
function metricColumn(name: (typeof metricNames)[number]): Column {
  const metric: Metric = metrics[name];
  const unit = metric.unit === 'flag' || metric.unit === 'word' ? '' : units[metric.unit].symbol;
  return { name, title: metric.title, digits: metric.digits, ...(unit === '' ? {} : { unit }) };
}

function keyOf(path: string): string {
  return path.slice(path.indexOf('.') + 1);
}

function crossed(
  swept: readonly { path: ParameterPath; values: readonly (string | number)[] }[],
  size: number,
): Record<string, ArrayLike<number | string>> {
  let repeat = size;
  return Object.fromEntries(
    swept.map(({ path, values }) => {
      repeat /= values.length;
      const column: (number | string)[] | Float64Array =
        typeof values[0] === 'number' ? new Float64Array(size) : new Array<string>(size);
      for (let row = 0; row < size; row++) column[row] = values[Math.floor(row / repeat) % values.length] as never;
      return [path, column];
    }),
  );
}

/** A platform brings defaults, so points of different platforms start from different bases. */
function runByPlatform(stated: Values, inputs: InputColumns, size: number): OutcomeColumns {
  const platformColumn = inputs['migration.platform'];
  if (platformColumn === undefined) return runRows(stated, inputs, size);
  const whole = outcomeColumns(size);
  for (const platform of new Set(Array.from(platformColumn))) {
    const rows = Array.from({ length: size }, (_, row) => row).filter((row) => platformColumn[row] === platform);
    const part = Object.fromEntries(Object.entries(inputs).map(([path, column]) => [path, rows.map((row) => column[row]!)]));
    const outcome = runRows(stated, part, rows.length);
    for (const name of metricNames) rows.forEach((row, at) => (whole[name][row] = outcome[name][at]!));
  }
  return whole;
}

function runRows(stated: Values, inputs: InputColumns, size: number): OutcomeColumns {
  const first = Object.entries(inputs).map(([path, column]) => [path as ParameterPath, column[0]!] as const);
  const base = complete(new Map([...stated, ...first]));
  const { 'vm.memory': memory, 'vm.untouched': untouched } = inputs;
  if (memory !== undefined || untouched !== undefined) {
    for (let row = 0; row < size; row++) {
      refuseContradictions({
        memory: memory?.[row] ?? base.vm.memory,
        untouched: untouched?.[row] ?? base.vm.untouched,
      } as Scenario['vm']);
    }
  }
  const { platform } = base.migration;
  for (const transport of new Set(Array.from(inputs['migration.transport'] ?? [])))
    refuseTransport({ platform, transport: transport as Scenario['migration']['transport'] });
  return migrateColumns(base, inputs, size);
}

function shownInputs(path: ParameterPath, column: ArrayLike<number | string>): ArrayLike<Value> {
  const entry = parameterAt(path);
  if (entry.kind === 'choice') return column;
  const unit = entry.unit;
  return Float64Array.from(column as ArrayLike<number>, (value) => inUnit(value, unit));
}

function shownOutcome(name: (typeof metricNames)[number], outcome: OutcomeColumns): ArrayLike<Value> {
  if (name === 'converged') return Array.from(outcome.converged, (flag) => flag === 1);
  if (name === 'bottleneck') return Array.from(outcome.bottleneck, (code) => bottlenecks[code]!);
  const unit = metrics[name].unit as UnitName;
  return outcome[name].map((value) => inUnit(value, unit));
}
