import type { Drawing } from '../../charts/draw.ts';
import type { DataSet } from '../data-sets.ts';
import type { Report, Section } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { proseHtml } from '../prose.ts';
import { typeset } from '../typeset.ts';
import { downloadButton, tableBehind } from './data.ts';
import { figureBlock } from './figure.ts';
import type { Markup } from './markup.ts';
import type { Medium } from './medium.ts';
import { type Part, part } from './part.ts';
import { tableBlock } from './table.ts';

interface Parts {
  readonly numbering: Numbering;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly sets: readonly DataSet[];
  readonly medium: Medium;
}

/** The argument of a report: its sections in reading order, figures and tables where they stand. */
export function sections(report: Report, parts: Parts): Part[] {
  return report.sections.map(({ id, title, blocks }) =>
    part(
      `section-${id}`,
      typeset(title),
      blocks.map((block) => blockHtml(block, parts)),
    ),
  );
}

function blockHtml(block: Section['blocks'][number], { numbering, drawings, sets, medium }: Parts): Markup {
  if (block.kind === 'prose') return proseHtml(block, numbering);
  const set = sets.find(({ shownBy }) => shownBy.includes(block))!;
  const live = medium === 'screen';
  if (block.kind === 'table') return tableBlock(block, numbering, live ? downloadButton(set, numbering) : undefined);
  const drawing = drawings.get(block.id);
  if (drawing === undefined) throw new Error(`figure "${block.id}" was not drawn`);
  return figureBlock(block, drawing, numbering, live ? tableBehind(set, block, numbering) : undefined);
}
