import type { Report, ReportSummary } from './document.ts';

/** What the list of reports says of one. */
export function summarizeReport({
  slug,
  title,
  question,
  findings,
}: Pick<Report, 'slug' | 'title' | 'question' | 'findings'>): ReportSummary {
  const verdicts = { reproduced: 0, contradicted: 0, undecided: 0 };
  for (const { verdict } of findings) verdicts[verdict]++;
  return { slug, title, question, verdicts };
}
