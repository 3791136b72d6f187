import type { Report } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { proseHtml } from '../prose.ts';
import { verdictOrder } from '../values.ts';
import { markup } from './markup.ts';
import { type Part, part } from './part.ts';
import { verdictChip } from './verdict.ts';

/** The box a reader sees first: the answer, and how many claims hold; of a report that is handed over the answer alone. */
export function answer(report: Report, numbering: Numbering): Part {
  const chips = verdictOrder.flatMap((verdict) => {
    const count = report.findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [markup`<li>${verdictChip(verdict, count)}</li>`];
  });
  const isCounted = chips.length > 0 && report.cover === undefined;
  const list = isCounted && markup`<ul class="chips" aria-label="Verdicts on the claims">${chips}</ul>\n`;
  return part('answer', 'Answer', [proseHtml(report.answer, numbering), list]);
}
