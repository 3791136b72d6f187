import { columnsOn } from './columns-on.ts';
import type { Table, Value } from './table.ts';

/**
 * The table as CSV text (RFC 4180, comma, LF, UTF-8, a header row of column names, full precision).
 * Columns of the page alone are left out. Text that a spreadsheet would run as a formula, by commas or semicolons, is defused with
 * an apostrophe before it.
 */
export function toCsv(table: Pick<Table, 'columns' | 'rows'>): string {
  const names = columnsOn('file', table.columns).map(({ name }) => name);
  const lines = table.rows().map((row) => names.map((name) => cell(row[name] ?? null)).join(','));
  return [names.map(cell).join(','), ...lines].join('\n') + '\n';
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = typeof value === 'string' ? defused(value) : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet takes for the beginning of a formula, also at full width. */
const formula = '[=+\\-@＝＋－＠]';
const atStart = new RegExp(`^(?:[\\t\\r\\n]|\\s*${formula})`);
/** A spreadsheet that separates by semicolons or tabs cuts a cell there, quoted or not. */
const afterSeparator = new RegExp(`([;\\t\\r\\n]\\s*)(?=${formula})`, 'g');

function defused(text: string): string {
  const inside = text.replace(afterSeparator, "$1'");
  return atStart.test(text) ? `'${inside}` : inside;
}
