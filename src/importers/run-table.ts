import { InputError } from '../units/input-error.ts';
import { readDelimited } from './delimited.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';

/** Rows of a table whose columns may be any, column by column, as text. */
export interface RunTable {
  readonly place: string;
  readonly names: readonly string[];
  /** Line in the file of each row. */
  readonly lines: readonly number[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Whether `1,5` means one and a half. */
  readonly decimalComma: boolean;
}

/**
 * Read a table of runs: a header, then one run per line.
 * @throws InputError when it is not such a table
 */
export async function readRunTable(source: Source): Promise<RunTable> {
  const { header, decimalComma, rows } = await readDelimited(source);
  const lines: number[] = [];
  const columns = header.map((): string[] => []);
  for await (const { line, cells } of rows) {
    if (cells.length !== header.length)
      throw new InputError(`${source.place}, line ${line}: ${messages.ragged(cells.length, header.length)}`);
    lines.push(line);
    cells.forEach((cell, at) => columns[at]!.push(cell));
  }
  if (lines.length === 0) throw new InputError(messages.headerOnly(source.place));
  return {
    place: source.place,
    names: header,
    lines,
    cells: Object.fromEntries(header.map((name, at) => [name, columns[at]!])),
    decimalComma,
  };
}
