import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Table } from '../tables/table.ts';

/** Text made small and safe to stand in a page; `unpack` in the page's script is its inverse. */
export function pack(text: string): string {
  return gzipSync(text, { level: 9 }).toString('base64');
}

/** A table as text for the page, column by column. JSON has no infinity: such numbers go as words. */
export function tableText(table: Table): string {
  const values = table.columns.map(({ name }) => table.values(name));
  return JSON.stringify({ columns: table.columns, values }, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value,
  );
}

/** How a content-security policy names a script or style sheet it allows. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
