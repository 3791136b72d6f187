import { InputError, suggestion } from '../units/input-error.ts';
import type { Dimension } from '../units/quantity.ts';
import { unitsOf } from '../units/parse.ts';
import { units, type UnitName } from '../units/unit.ts';
import {
  complete,
  parameterAt,
  parameterPaths,
  parseValue,
  type HouseDefaults,
  type ParameterPath,
  type Scenario,
  type Values,
} from './scenario.ts';

/** A column of a scenario table: which parameter it sets, and in which unit its bare numbers are. */
export interface ScenarioColumn {
  readonly name: string;
  readonly path: ParameterPath;
  readonly unit: UnitName | 'choice';
}

/** Every column a scenario table may have, in the order of the registry. */
export const scenarioColumns: readonly ScenarioColumn[] = parameterPaths.flatMap((path) =>
  Object.entries(parameterAt(path).columns).map(([name, unit]) => ({ name, path, unit: unit })),
);

const byName = new Map(scenarioColumns.map((column) => [column.name, column]));

/** The column of that name. @throws InputError with a suggestion when there is none */
export function scenarioColumn(name: string, alsoKnown: readonly string[] = []): ScenarioColumn {
  const column = byName.get(name);
  if (column === undefined)
    throw new InputError(`unknown column "${name}"; ${suggestion(name, [...alsoKnown, ...byName.keys()])}`);
  return column;
}

/**
 * Read one cell: a bare number in the column's unit, or a choice. `none` or `inf` lifts a limit that may be absent.
 * @returns the value in base units, or the choice
 * @throws InputError when the cell is not a number, not a choice, or out of range
 */
export function parseCell(column: ScenarioColumn, text: string): number | string {
  if (column.unit === 'choice') return parseValue(column.path, text);
  if (/^(none|inf|infinity|unlimited)$/i.test(text)) return parseValue(column.path, 'none');
  const number = text === '' ? NaN : Number(text);
  const symbol = units[column.unit].symbol;
  if (!Number.isFinite(number)) {
    throw new InputError(`"${text}" is not a number${symbol === '' ? '' : ` of ${symbol}`}; ${hint(text, column.unit)}`);
  }
  return parseValue(column.path, number * units[column.unit].factor, column.unit);
}

function hint(text: string, unit: UnitName): string {
  const dimension: Dimension = units[unit].dimension;
  const suffix = unitsOf(dimension).find((name) => text.trim().endsWith(name));
  return suffix === undefined ? 'expected digits with a decimal point' : 'leave the unit out, the column name carries it';
}

/**
 * The scenario of one row of a table: cells by column name, blank ones at their defaults.
 * @param house what is known of the hosts beside what the row states
 * @throws InputError
 */
export function scenarioFromCells(cells: Readonly<Record<string, string>>, house?: HouseDefaults): Scenario {
  const values: Values = new Map();
  for (const [name, text] of Object.entries(cells)) {
    if (text === '' || name === 'id') continue;
    const column = scenarioColumn(name, ['id']);
    values.set(column.path, parseCell(column, text));
  }
  return complete(values, house);
}
