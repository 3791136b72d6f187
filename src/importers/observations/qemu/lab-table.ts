import { labCells, labOutcome, type LabRow } from '../../qemu-lab.ts';
import { delimiterOf, readDelimitedText } from '../../delimited.ts';
import { messages as tableMessages } from '../../messages.ts';
import { InputError } from '../../../units/input-error.ts';
import type { Importer, Listener, ObservedRow } from '../importer.ts';
import { knownCells } from '../known-cells.ts';
import { parseDecimal } from '../number.ts';
import type { Text } from '../text.ts';
import { mebibyte } from './qemu-row.ts';

/** Columns without which a table is not one of the QEMU laboratory. */
const needed = ['mem_MiB', 'touched_MiB', 'bw_Mbps', 'mtu', 'limit_by', 'status', 'total_time_observed_ms'];

/** The QEMU laboratory’s tables of `data/observed`, in columns of `predict`: what was asked of guest and link, and what was seen. */
export const labTable: Importer = {
  name: 'a table of the QEMU laboratory, as in data/observed',
  recognizes(sample) {
    const [first = ''] = sample.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    const names = first.split(delimiterOf(first)).map((name) => name.replaceAll(/^\s*"|"\s*$/g, '').trim());
    return needed.every((name) => names.includes(name));
  },
  read: (text, listener) => ({ about: 'runs', columns, rows: rowsOf(text, listener) }),
};

/** As of an ordinary row of the laboratory; how the machine takes in memory that is new to it is no setting of a run. */
const asked = [
  'id',
  'platform',
  'memory_mib',
  'untouched_mib',
  'mtu',
  'link_mbps',
  'stream_cap_mbps',
  'bandwidth_limit_mbps',
  'socket_ms',
  'downtime_limit_ms',
  'dirty_mib_s',
  'working_set_mib',
  'dirty_pattern',
  'dirty2_mib_s',
  'working_set2_mib',
  'dirty2_pattern',
] as const;
const columns = [...asked, 'observed_total_s', 'observed_downtime_ms', 'observed_transferred_mib', 'passes'];

async function* rowsOf(text: Text, listener: Listener): AsyncGenerator<ObservedRow> {
  const { header, decimalComma, rows } = await readDelimitedText(text.place, text.chunks);
  let any = false;
  for await (const { line, cells } of rows) {
    any = true;
    const row = Object.fromEntries(header.map((name, at) => [name, plain(cells[at] ?? '', decimalComma)]));
    const why = cells.length === header.length ? whyNot(row) : tableMessages.ragged(cells.length, header.length);
    if (why === undefined) yield { line, cells: cellsOf(row) };
    else listener.dropped({ line, why });
  }
  if (!any) throw new InputError(tableMessages.headerOnly(text.place));
  for (const note of notes) listener.note(note);
}

const notes = [
  'Dirty rates are those asked of the guest, stream_cap_mbps is what the shaped wire can carry; the downtime is what the guest sees.',
  'first_touch_mbps is not in the table: above 1 Gb/s the laboratory machine took in new memory at about 1.7 Gb/s (report 90).',
];

function whyNot(row: LabRow): string | undefined {
  if (row.status !== 'completed') return `${row.id}: the migration did not end in the ${row.timeout_s} s it was given`;
  if (row.how === 'concurrent')
    return `${row.id}: it shared its link with others, which no row can say; report 06 predicts the set`;
  const wrong = [...needed, 'downtime_limit_ms'].find((name) => !['limit_by', 'status'].includes(name) && !isNumber(row[name]));
  return wrong && `${row.id}: "${row[wrong] ?? ''}" is not a number (column ${wrong})`;
}

function cellsOf(row: LabRow): ObservedRow['cells'] {
  const cells = labCells(row, { atHand: 0, rate: Infinity, perPage: 0 });
  const seen = labOutcome(row);
  return knownCells({
    ...Object.fromEntries(asked.map((name) => [name, isNumber(cells[name]) ? Number(cells[name]) : cells[name]])),
    observed_total_s: seen.totalTime,
    observed_downtime_ms: 1000 * seen.downtime,
    observed_transferred_mib: seen.transferred / mebibyte,
    passes: seen.rounds,
  });
}

function isNumber(cell = ''): boolean {
  return !Number.isNaN(parseDecimal(cell));
}

function plain(cell: string, decimalComma: boolean): string {
  const number = decimalComma ? parseDecimal(cell) : NaN;
  return Number.isNaN(number) ? cell : String(number);
}
