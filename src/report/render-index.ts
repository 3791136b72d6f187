import type { ReportSummary } from './document.ts';
import { type Markup, markup } from './html/markup.ts';
import { htmlPage } from './html/page.ts';
import { tallyChips } from './html/verdict.ts';
import { typeset } from './typeset.ts';

export interface IndexEntry extends ReportSummary {
  /** There is a `report.pdf` beside the page. */
  readonly pdf: boolean;
}

/** The page that lists all reports with what they ask and how their claims fared. */
export function renderIndex(reports: readonly IndexEntry[]): Promise<string> {
  const body = markup`<a class="skip" href="#main">Skip to the reports</a>
<main id="main" tabindex="-1">
<h1>Reports</h1>
<ol class="reports">
${reports.map(entry)}</ol>
</main>
`;
  return htmlPage({ title: 'Reports', description: 'All reports with their questions and verdicts.', body }, 'screen');
}

function entry({ slug, title, question, verdicts, pdf }: IndexEntry): Markup {
  const other = (file: string, name: string) => markup`<a href="${slug}/${file}" aria-label="${title} as ${name}">${name}</a>`;
  return markup`<li>
<h2><a href="${slug}/index.html">${typeset(title)}</a></h2>
<p>${typeset(question)}</p>
<div class="fared">${tallyChips(verdicts, 'Verdicts')}<span class="forms">${pdf && markup`${other('report.pdf', 'PDF')} `}${other('report.md', 'Markdown')}</span></div>
</li>
`;
}
