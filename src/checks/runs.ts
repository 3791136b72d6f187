import { InputError, suggestion } from '../units/input-error.ts';
import { messages } from './messages.ts';

/** Measured runs as a file has them, column by column: text, until someone asks for numbers. */
export interface Runs {
  readonly place: string;
  readonly names: readonly string[];
  /** Line in the file of each run. */
  readonly lines: readonly number[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Whether `1,5` means one and a half. */
  readonly decimalComma: boolean;
}

/** More mistakes than someone corrects in one go. */
const listed = 10;

/** Cells of a column. @throws InputError with a suggestion when there is none of that name */
export function cellsOf(runs: Runs, name: string): readonly string[] {
  const cells = runs.names.includes(name) ? runs.cells[name] : undefined;
  if (cells === undefined) throw new InputError(messages.noColumn(runs.place, name, suggestion(name, runs.names)));
  return cells;
}

/** Positive numbers of a column, NaN where its cell is blank. @throws InputError with the lines of other cells */
export function positiveNumbers(runs: Runs, name: string): number[] {
  const bad: string[] = [];
  const numbers = cellsOf(runs, name).map((text, row) => {
    if (text === '') return NaN;
    const value = numberIn(text, runs);
    if (!(value > 0 && value < Infinity)) bad.push(messages.notPositive(runs.lines[row]!, name, text));
    return value;
  });
  if (bad.length > 0) throw new InputError(messages.badCells(runs.place, bad.slice(0, listed), bad.length));
  return numbers;
}

/** The number that a cell holds; NaN for text. */
export function numberIn(text: string, { decimalComma }: Pick<Runs, 'decimalComma'>): number {
  return text === '' ? NaN : Number(decimalComma ? text.replace(',', '.') : text);
}

/** Cells of a column in one spelling each: `10.0` as `10`, `Off` as `off`. */
export function settingsIn(runs: Runs, name: string): string[] {
  return cellsOf(runs, name).map((text) => asSetting(text, runs));
}

/** One spelling of what means the same. */
export function asSetting(text: string, runs: Pick<Runs, 'decimalComma'>): string {
  const number = numberIn(text, runs);
  return Number.isNaN(number) ? text.toLowerCase() : String(number);
}

/** Some of the runs. */
export function selectRuns(runs: Runs, rows: readonly number[]): Runs {
  const taken = (values: readonly string[]) => rows.map((row) => values[row]!);
  return {
    ...runs,
    lines: rows.map((row) => runs.lines[row]!),
    cells: Object.fromEntries(runs.names.map((name) => [name, taken(runs.cells[name]!)])),
  };
}
