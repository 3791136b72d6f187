import { columnsOn } from '../tables/columns-on.ts';
import type { Table } from '../tables/table.ts';
import { formatNumber } from '../units/format.ts';
import { counted } from '../units/phrases.ts';

/** How much the file of a table holds: `1 row, 9 columns`, with no-break spaces within. */
export function extent({ size, columns }: Table): string {
  const [rows, across] = [size, columnsOn('file', columns).length].map((count, at) =>
    counted(count, at === 0 ? 'row' : 'column', formatNumber(count, 0)).replaceAll(' ', '\u00a0'),
  );
  return `${rows!}, ${across!}`;
}
