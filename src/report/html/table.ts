import type { TableBlock } from '../document.ts';
import { tableOf } from '../data-sets.ts';
import type { Numbering } from '../numbering.ts';
import { formatNumber } from '../../units/format.ts';
import { captionHtml } from '../prose.ts';
import { dataTable } from './data-table.ts';
import { type Markup, markup } from './markup.ts';

/** Rows shown where a table does not say: what fits a page. */
export const rowsShown = 40;

/** A numbered table with its caption above, as tables have it. */
export function tableBlock(block: TableBlock, numbering: Numbering, download: Markup | undefined): Markup {
  const table = tableOf(block);
  const shown = block.show ?? rowsShown;
  const caption = markup`<b>${numbering.label(block)}.</b> ${captionHtml(block.caption, numbering)}`;
  const rest =
    table.size > shown &&
    markup`<span class="rest">The first ${shown} of ${formatNumber(table.size, 0)} rows; the file has all of them.</span> `;
  const anchor = numbering.anchor(block);
  return markup`<figure class="table" id="${anchor}">
<figcaption id="${anchor}-caption">${caption}</figcaption>
<div class="wide" role="group" aria-labelledby="${anchor}-caption" tabindex="0">${dataTable(table.columns, table.rows().slice(0, shown))}</div>
${(rest || download) && markup`<p class="below">${rest}${download}</p>\n`}</figure>
`;
}
