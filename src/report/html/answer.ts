import type { Report } from '../document.ts';
import type { Numbering } from '../numbering.ts';
import { proseHtml } from '../prose.ts';
import { tally } from '../tally.ts';
import { markup } from './markup.ts';
import { type Part, part } from './part.ts';
import { tallyChips } from './verdict.ts';

/** The box a reader sees first: the answer, and how many claims hold; of a report that is handed over the answer alone. */
export function answer(report: Report, numbering: Numbering): Part {
  const chips = report.cover === undefined && tallyChips(tally(report.findings), 'Verdicts on the claims');
  return part('answer', 'Answer', [proseHtml(report.answer, numbering), chips && markup`${chips}\n`]);
}
