import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../../units/input-error.ts';
import { delimiterOf, preamble } from '../delimited.ts';
import { messages as forms } from '../messages.ts';
import type { Sheet } from './sheet.ts';

/**
 * The table in delimited text. Lists of VMs are small, so it is held whole, and one cell may be as long as it likes.
 * @throws InputError when it is not such text
 */
export function delimitedSheet(place: string, text: string): Sheet {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(preamble, '$1');
  const delimiter = delimiterOf(lines.trimStart().split('\n', 1)[0]!);
  const [header, ...rows] = recordsOf(place, lines, delimiter);
  if (header === undefined) throw new InputError(forms.empty(place));
  return {
    place,
    names: header.record,
    rows: rows.map(({ record, info }) => ({ at: info.lines, cells: record })),
    counted: 'line',
    decimalComma: delimiter === ';',
  };
}

interface LocatedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(place: string, text: string, delimiter: string): LocatedRecord[] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      info: true,
    }) as unknown as LocatedRecord[];
  } catch (error) {
    if (error instanceof CsvError && error.code.includes('QUOTE'))
      throw new InputError(forms.quoting(place, Number(error.lines)));
    throw error;
  }
}
