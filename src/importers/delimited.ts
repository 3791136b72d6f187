import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../units/input-error.ts';
import { decodeText } from './decode-text.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';

export interface DelimitedRow {
  /** Number of its line in the file; the header is line 1. */
  readonly line: number;
  /** As many as the row has, which may not be as many as the header has. */
  readonly cells: readonly string[];
}

export interface Delimited {
  readonly header: readonly string[];
  /** Whether `1,5` means one and a half: where `;` separates, as spreadsheets write it. */
  readonly decimalComma: boolean;
  /** Read as they are asked for, once. */
  readonly rows: AsyncIterable<DelimitedRow>;
}

/** Lines that say of which type the rest is: of Export-Csv before PowerShell 6, and of spreadsheets. */
export const preamble = /^(\s*)(?:#TYPE |sep=).*/i;

/** Longest row, in characters: an unclosed quote must not read a file of any size into memory. */
const longestRow = 1_000_000;

/**
 * Read delimited text with a header: comma, semicolon or tab (whichever the header line has most of), quotes as in RFC 4180,
 * any line ending, blank lines and a first line of type skipped, cells trimmed.
 * @throws InputError when it is not such text, here or while the rows are read
 */
export function readDelimited(source: Source): Promise<Delimited> {
  return readDelimitedText(source.place, decodeText(source));
}

/** As `readDelimited`, of text that is decoded already. */
export async function readDelimitedText(place: string, chunks: AsyncIterable<string>): Promise<Delimited> {
  const { firstLine, text } = await peekLine(withoutPreamble(chunks));
  const delimiter = delimiterOf(firstLine);
  const rows = parseRows(text, delimiter, place);
  const first = await rows.next();
  if (first.done) throw new InputError(messages.empty(place));
  checkNames(first.value.cells, place);
  return { header: first.value.cells, decimalComma: delimiter === ';', rows };
}

async function* parseRows(text: AsyncIterable<string>, delimiter: string, place: string): AsyncGenerator<DelimitedRow> {
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: longestRow,
    info: true,
  });
  try {
    for await (const { record, info } of pipeline(Readable.from(withLineFeeds(text)), parser, () => undefined)) {
      yield { line: (info as { lines: number }).lines, cells: record as string[] };
    }
  } catch (error) {
    throw error instanceof CsvError ? explained(error, place) : error;
  }
}

/** The same text with each line ended by a line feed alone: the parser would count others twice inside quotes. */
async function* withLineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}

function explained(error: CsvError, place: string): Error {
  const line = Number(error.lines);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new InputError(messages.longLine(place, line));
  if (error.code.includes('QUOTE')) return new InputError(messages.quoting(place, line));
  return error;
}

/** The same text; a line of type that it begins with is blank, so that lines count as before. */
async function* withoutPreamble(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | undefined = '';
  for await (const chunk of chunks) {
    if (start === undefined) yield chunk;
    else {
      start += chunk;
      if (!/\S.*[\r\n]/.test(start) && start.length <= longestRow) continue;
      yield start.replace(preamble, '$1');
      start = undefined;
    }
  }
  if (start !== undefined) yield start.replace(preamble, '$1');
}

/** The first line that is not blank, and the text from its beginning. */
async function peekLine(chunks: AsyncIterable<string>): Promise<{ firstLine: string; text: AsyncGenerator<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = '';
  for (;;) {
    const next = await iterator.next();
    if (next.done) break;
    start += next.value;
    if (/\S[^\r\n]*[\r\n]/.test(start) || start.length > longestRow) break;
  }
  async function* text() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { firstLine: start.trim().split(/[\r\n]/, 1)[0]!, text: text() };
}

/** Which of comma, semicolon and tab a header line has most of outside quotes. */
export function delimiterOf(line: string): string {
  const unquoted = line.replaceAll(/"[^"]*"/g, '');
  const occurrences = (delimiter: string) => unquoted.split(delimiter).length - 1;
  return ['\t', ';', ','].reduce((best, candidate) => (occurrences(candidate) > occurrences(best) ? candidate : best), ',');
}

function checkNames(names: readonly string[], place: string): void {
  names.forEach((name, index) => {
    if (name === '') throw new InputError(messages.unnamedColumn(place, index + 1));
    if (names.indexOf(name) < index) throw new InputError(messages.duplicateColumn(place, name));
  });
}
