import type { Report, ReportSummary } from './document.ts';
import { tally } from './tally.ts';

/** What the list of reports says of one. */
export function summarizeReport({
  slug,
  title,
  question,
  findings,
}: Pick<Report, 'slug' | 'title' | 'question' | 'findings'>): ReportSummary {
  return { slug, title, question, verdicts: tally(findings) };
}
