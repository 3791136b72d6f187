import type { Cell } from '../importers/observations/importer.ts';
import { counted } from '../units/phrases.ts';
import type { Imported } from './import-file.ts';
import { textColumns } from './text-columns.ts';

/** As many as someone looks at one by one. */
const droppedShown = 20;

/** What was understood of a file as lines for a terminal: rows, what was dropped and why, what the rows rest on. */
export function importText(imported: Imported): string {
  const { rows, firstRows } = imported;
  const more = rows - firstRows.length;
  return [
    importHeadline(imported),
    '',
    ...rowLines(imported),
    ...(more > 0 ? [`and ${counted(more, 'more row')}; --json and --csv have them all`] : []),
    importRemarks(imported),
  ].join('\n');
}

export function importHeadline({ place, importer, rows, dropped }: Imported): string {
  return `${place}: ${importer}\n${counted(rows, 'row')}${dropped > 0 ? `, ${dropped} dropped` : ''}`;
}

/** What was dropped and why, and what the rows rest on. */
export function importRemarks({ dropped, firstDropped, notes, firstRows }: Imported): string {
  const shown = firstDropped.slice(0, droppedShown);
  const width = Math.max(0, ...shown.map(({ line }) => String(line).length));
  const remarks = [...notes, ...missing(firstRows)];
  return [
    ...(shown.length > 0 ? ['', 'Dropped'] : []),
    ...shown.map(({ line, why }) => `  line ${String(line).padStart(width)}  ${why}`),
    ...(dropped > shown.length ? [`  and ${dropped - shown.length} more`] : []),
    ...(remarks.length > 0 ? ['', 'What the rows rest on'] : []),
    ...remarks.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

function rowLines({ columns, firstRows }: Imported): string[] {
  const used = columns.filter((name) => firstRows.some(({ cells }) => cells[name] !== undefined));
  const isNumeric = (name: string) => firstRows.every(({ cells }) => typeof (cells[name] ?? 0) === 'number');
  return textColumns(
    ['line', ...used],
    firstRows.map(({ line, cells }) => [String(line), ...used.map((name) => shownCell(cells[name]))]),
    ['right', ...used.map((name) => (isNumeric(name) ? 'right' : 'left'))],
  );
}

/** Six significant digits: more than anything here is measured to. */
function shownCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(Number(cell.toPrecision(6))) : cell;
}

/** What exports of Windows do not say, and precopy fit has to know. */
function missing(rows: Imported['firstRows']): string[] {
  const observed = rows.filter(({ cells }) => Object.keys(cells).some((name) => name.startsWith('observed_')));
  const lacks = (name: string) => observed.some(({ cells }) => cells[name] === undefined);
  return [
    ...(lacks('memory_mib')
      ? [
          'For precopy fit: memory_mib is missing. Name a CSV with id and memory_mib as --with vms.csv, or say --set memory_mib=8192.',
        ]
      : []),
    ...(lacks('platform')
      ? ['For precopy fit: platform is missing, and Hyper-V 2008 R2 unless you say --set platform=hyperv-2016.']
      : []),
  ];
}
