import { parseCell, scenarioColumns, type ScenarioColumn } from '../../scenario/columns.ts';
import { InputError, nearest } from '../../units/input-error.ts';
import { delimiterOf, readDelimitedText, type DelimitedRow } from '../delimited.ts';
import { messages as tableMessages } from '../messages.ts';
import { identityColumnNames, observedColumnNames, runColumnNames } from '../run-columns.ts';
import type { Cell, Importer, Listener, ObservedRow } from './importer.ts';
import { messages } from './messages.ts';
import { parseDecimal } from './number.ts';
import type { Text } from './text.ts';

/** A table that someone made: whatever stands in its columns, that of known ones is checked. */
export const runTable: Importer = {
  name: 'a table of runs as CSV or TSV: a header, then one run per line',
  recognizes: looksLikeTable,
  async read(text, listener) {
    const { header, decimalComma, rows } = await readDelimitedText(text.place, text.chunks);
    refuseForeign(text.place, header);
    const readers = header.map(readerOf);
    return { about: 'runs', columns: header, rows: rowsOf({ text, header, readers, decimalComma, rows }, listener) };
  },
};

const scenario = new Map(scenarioColumns.map((column) => [column.name, column]));

interface Table {
  readonly text: Text;
  readonly header: readonly string[];
  readonly readers: readonly CellReader[];
  readonly decimalComma: boolean;
  readonly rows: AsyncIterable<DelimitedRow>;
}

async function* rowsOf({ text, header, readers, decimalComma, rows }: Table, listener: Listener): AsyncGenerator<ObservedRow> {
  let any = false;
  for await (const { line, cells } of rows) {
    any = true;
    try {
      if (cells.length !== header.length) throw new InputError(tableMessages.ragged(cells.length, header.length));
      const known = header.map((name, at) => [name, readers[at]!(plain(cells[at]!, decimalComma))] as const);
      yield { line, cells: Object.fromEntries(known.filter((entry): entry is readonly [string, Cell] => entry[1] !== '')) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      listener.dropped({ line, why: error.message });
    }
  }
  if (!any) throw new InputError(tableMessages.headerOnly(text.place));
  for (const note of unknownColumns(header)) listener.note(note);
}

type CellReader = (text: string) => Cell;

/** @returns what reads the cells of a column; it throws InputError with the name of the column */
function readerOf(name: string): CellReader {
  const parameter = scenario.get(name);
  const check = parameter !== undefined ? parameterCell(parameter) : name.startsWith('observed_') ? observedCell : undefined;
  if (check === undefined) return (text) => text;
  return (text) => {
    try {
      return text === '' ? '' : check(text);
    } catch (error) {
      throw error instanceof InputError ? new InputError(`column ${name}: ${error.message}`) : error;
    }
  };
}

function parameterCell(column: ScenarioColumn): CellReader {
  return (text) => {
    parseCell(column, text);
    return column.unit === 'choice' || Number.isNaN(Number(text)) ? text : Number(text);
  };
}

function observedCell(text: string): Cell {
  const value = Number(text);
  if (!(value > 0 && value < Infinity)) throw new InputError(tableMessages.notPositive(text));
  return value;
}

function plain(text: string, decimalComma: boolean): string {
  return decimalComma && /^[-+]?\d*,\d+$/.test(text) ? text.replace(',', '.') : text;
}

/** Shorter names, such as `vm`, are a letter or two from anything. */
const shortestMisspelt = 3;

function unknownColumns(header: readonly string[]): string[] {
  const known = ['id', ...scenario.keys(), ...runColumnNames, ...observedColumnNames];
  const unknown = header.filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const similar = unknown.flatMap((name) => {
    const suggestion = name.length < shortestMisspelt ? undefined : nearest(name, known);
    return suggestion === undefined ? [] : [` Of "${name}": ${suggestion}`];
  });
  return [`Kept as they are, for precopy check: ${unknown.join(', ')}.${similar.join('')}`];
}

/** A table without any column that tells of runs is of something else. */
function refuseForeign(place: string, header: readonly string[]): void {
  const known = [...scenario.keys(), ...runColumnNames, ...identityColumnNames];
  const isOfRuns = header.some((name) => name.startsWith('observed_') || known.includes(name.toLowerCase()));
  if (!isOfRuns) throw new InputError(messages.foreignTable(place, header));
}

/** Two columns at least, a header that is no row, and a row below it of as many cells with a number among them. */
function looksLikeTable(sample: string): boolean {
  const [first, second] = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const delimiter = delimiterOf(first ?? '');
  const cells = (line = '') => {
    const unquoted = line.replaceAll(/"([^"]*)"/g, (_, inner: string) => inner.replaceAll(delimiter, ' '));
    return unquoted.split(delimiter).map((cell) => cell.trim());
  };
  const names = cells(first);
  if (names.length < 2 || !names.every((name) => /^[\p{L}_#%][^<>{}]{0,60}$/u.test(name))) return false;
  if (names.some((name) => name === 'id' || scenario.has(name))) return true;
  const row = cells(second);
  return row.length === names.length && row.some((cell) => !Number.isNaN(parseDecimal(cell)));
}
