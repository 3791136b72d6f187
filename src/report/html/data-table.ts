import { columnsOn } from '../../tables/columns-on.ts';
import type { Column, Row } from '../../tables/table.ts';
import { columnHeading, showCell } from '../values.ts';
import { type Content, type Markup, markup } from './markup.ts';
import { wholeNames } from './whole-names.ts';

/** More columns than this are set small on paper. */
const manyColumns = 7;

/** Columns and rows as an HTML table; numbers stand right, a few words stay on one line. */
export function dataTable(all: readonly Column[], rows: readonly Row[]): Markup {
  const columns = columnsOn('page', all);
  const numeric = new Set(
    columns
      .filter(({ name, only }) => only === 'page' || rows.some((row) => typeof row[name] === 'number'))
      .map(({ name }) => name),
  );
  const short = columns.length > manyColumns ? 16 : 28;
  const side = ({ name }: Column) =>
    numeric.has(name) ? markup` class="number"` : isShort(name, rows, short) && markup` class="short"`;
  return markup`<table${columns.length > manyColumns && markup` class="many"`}>
<thead><tr>${columns.map((column) => markup`<th scope="col"${side(column)}>${columnHeading(column)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${columns.map((column) => markup`<td${side(column)}>${shown(row, column)}</td>`)}</tr>\n`)}</tbody>
</table>`;
}

function shown(row: Row, column: Column): Content {
  const text = showCell(row[column.name] ?? null, column);
  return typeof row[column.name] === 'string' ? wholeNames(text) : text;
}

function isShort(name: string, rows: readonly Row[], most: number): boolean {
  return rows.every((row) => String(row[name]).length <= most);
}
