import type { DataSet } from '../data-sets.ts';
import type { Figure } from '../document.ts';
import { extent } from '../extent.ts';
import type { Medium } from './medium.ts';
import type { Numbering } from '../numbering.ts';
import { type Markup, markup } from './markup.ts';
import { type Part, part } from './part.ts';

/** The list of all tables of a report, with what shows them and a way to save them. */
export function data(sets: readonly DataSet[], numbering: Numbering, medium: Medium): Part | undefined {
  if (sets.length === 0) return undefined;
  const note =
    medium === 'screen'
      ? 'Every number drawn or tabled above is stored in this page at full precision.'
      : 'Every number drawn or tabled above is stored at full precision in the HTML form of this report, one CSV file each.';
  const list = markup`<p>${note}</p>
<ul class="files">
${sets.map((set) => markup`<li>${file(set, numbering)}${medium === 'screen' && markup` ${downloadButton(set, numbering)}`}</li>\n`)}</ul>
`;
  return part('data', 'Data', list);
}

/** The table behind a figure, one click away; the page's script fills it when it is opened. */
export function tableBehind(set: DataSet, figure: Figure, numbering: Numbering): Markup {
  return markup`<details class="behind" data-set="${set.id}"><summary>Data of ${numbering.label(figure)}</summary>
<div class="wide tall" role="group" aria-label="Data of ${numbering.label(figure)}" tabindex="0"></div>
<p class="below"><span class="rest"></span> ${downloadButton(set, numbering)}</p></details>
`;
}

/** A button that saves a table as CSV; it needs the page's script, which shows it. */
export function downloadButton(set: DataSet, numbering: Numbering): Markup {
  return markup`<button type="button" class="download" data-set="${set.id}" data-file="${set.fileName}" aria-label="Save as CSV: the data of ${labels(set, numbering)}" hidden>Save as CSV</button>`;
}

function file({ table, fileName, shownBy }: DataSet, numbering: Numbering): Markup {
  const links = shownBy.map(
    (block, i) => markup`${i > 0 && ', '}<a href="#${numbering.anchor(block)}">${numbering.label(block)}</a>`,
  );
  return markup`${links}: <code>${fileName}</code>, ${extent(table)}`;
}

function labels({ shownBy }: DataSet, numbering: Numbering): string {
  return shownBy.map((block) => numbering.label(block)).join(', ');
}
