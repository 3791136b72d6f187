import { columnsOn } from './columns-on.ts';
import type { Table, Value } from './table.ts';

/**
 * The table as CSV text (RFC 4180, comma, LF, UTF-8, a header row of column names, full precision).
 * Columns of the page alone are left out. A text cell that a spreadsheet would run as a formula is defused with a leading apostrophe.
 */
export function toCsv(table: Pick<Table, 'columns' | 'rows'>): string {
  const names = columnsOn('file', table.columns).map(({ name }) => name);
  const lines = table.rows().map((row) => names.map((name) => cell(row[name] ?? null)).join(','));
  return [names.map(cell).join(','), ...lines].join('\n') + '\n';
}

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
