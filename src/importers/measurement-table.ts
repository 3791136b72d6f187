import { scenario, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { InputError } from '../units/input-error.ts';
import { units, type UnitName } from '../units/unit.ts';
import { readDelimited, type DelimitedRow } from './delimited.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';
import { runColumnNames } from './run-columns.ts';
import { parseScenarioHeader, type ScenarioHeader } from './scenario-header.ts';
import { rowReader, type BadCell, type Value } from './scenario-row.ts';

/** A column of a measurement table that holds what was observed. */
export interface ObservationColumn {
  readonly name: string;
  readonly unit: UnitName;
}

/** The good rows of a measurement table, column by column, in base units. */
export interface MeasurementTable<Name extends string> {
  readonly base: Scenario;
  readonly size: number;
  readonly ids: readonly string[];
  /** Parameters that columns of the file set; a column without a value sets none. */
  readonly stated: readonly ParameterPath[];
  readonly inputs: Readonly<Partial<Record<ParameterPath, readonly Value[]>>>;
  /** NaN where nothing was observed. */
  readonly observed: Readonly<Record<Name, readonly number[]>>;
}

/**
 * Read a measurement table: a scenario table with columns of what was observed, blank where it was not; at least one per row.
 * Columns that only tell of the run are passed over.
 * @param observations the columns that may be there, by name of what they hold
 * @param onBadCell told of what is not understood, in the order of the file; the row is left out
 * @throws InputError when the file is not such a table
 */
export async function readMeasurementTable<Name extends string>(
  source: Source,
  observations: Readonly<Record<Name, ObservationColumn>>,
  onBadCell: (bad: BadCell) => void,
): Promise<MeasurementTable<Name>> {
  const known = Object.entries<ObservationColumn>(observations) as [Name, ObservationColumn][];
  const names = known.map(([, { name }]) => name);
  const { header, decimalComma, rows } = await readDelimited(source);
  if (isForeign(header, names)) throw new InputError(messages.notMeasurements(source.place, names));
  const parsed = parseScenarioHeader(header, source.place, [...names, ...runColumnNames]);
  if (!header.some((name) => names.includes(name))) throw new InputError(messages.nothingObserved(source.place, names));
  const reader = rowReader(parsed, decimalComma);
  const good: { id: string; values: readonly Value[]; seen: readonly number[] }[] = [];
  const filled = new Set<number>();
  let any = false;
  for await (const row of rows) {
    any = true;
    row.cells.forEach((cell, at) => cell !== '' && filled.add(at));
    const bad: BadCell[] = [];
    const values = reader.read(row, bad);
    const seen = bad.length === 0 ? readObservations(row, parsed, known, decimalComma, bad) : [];
    if (bad.length > 0) bad.forEach(onBadCell);
    else good.push({ id: row.cells[parsed.idAt]!, values, seen });
  }
  if (!any) throw new InputError(messages.headerOnly(source.place));
  return {
    base: scenario(),
    size: good.length,
    ids: good.map(({ id }) => id),
    stated: parsed.columns.flatMap((column, at) => (column !== undefined && filled.has(at) ? column.path : [])),
    inputs: Object.fromEntries(reader.paths.map((path, at) => [path, good.map(({ values }) => values[at]!)])),
    observed: Object.fromEntries(known.map(([name], at) => [name, good.map(({ seen }) => seen[at]!)])) as Record<Name, number[]>,
  };
}

/** Another tool's table: with rows and columns, and none of the columns that matter nor one that looks like it. */
function isForeign(header: readonly string[], observed: readonly string[]): boolean {
  return header.length > 1 && !header.some((name) => name === 'memory_mib' || observed.includes(name) || /^observed/i.test(name));
}

/** What a row observed, in the order of `known`; NaN where its cell is blank or missing. */
function readObservations(
  { line, cells }: DelimitedRow,
  { names }: ScenarioHeader,
  known: readonly (readonly [string, ObservationColumn])[],
  decimalComma: boolean,
  bad: BadCell[],
): number[] {
  const values = known.map(([, { name, unit }]) => {
    const text = cells[names.indexOf(name)] ?? '';
    if (text === '') return NaN;
    const value = Number(decimalComma ? text.replace(',', '.') : text);
    if (!(value > 0 && value < Infinity)) bad.push({ line, column: name, why: messages.notPositive(text) });
    return value * units[unit].factor;
  });
  if (values.every(Number.isNaN) && bad.length === 0) bad.push({ line, why: messages.unobserved });
  return values;
}
