import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../evidence/finding.ts';
import type { ReportSummary } from '../report/document.ts';
import { renderIndex, type IndexEntry } from '../report/render-index.ts';
import { replaceFile } from '../report/replace-file.ts';
import { summarizeReport } from '../report/summary.ts';
import { InputError } from '../units/input-error.ts';
import { analysisSlugs, loadAnalysis } from './catalogue.ts';

/** Write the list of reports in a folder: those just made and those that were there already, analyses first and in order. */
export async function writeIndex(out: string, fresh: readonly ReportSummary[]): Promise<void> {
  const entries: IndexEntry[] = [];
  const slugs = new Set([...(await analysisSlugs()), ...fresh.map(({ slug }) => slug)]);
  for (const slug of slugs) {
    const summary = fresh.find((candidate) => candidate.slug === slug) ?? (await earlierSummary(out, slug));
    if (summary !== undefined) entries.push({ ...summary, pdf: await exists(path.join(out, slug, 'report.pdf')) });
  }
  await replaceFile(path.join(out, 'index.html'), await renderIndex(entries));
}

/** What an earlier run left of a report; nothing where its page is missing or its analysis cannot be loaded any more. */
async function earlierSummary(out: string, slug: string): Promise<ReportSummary | undefined> {
  if (!(await exists(path.join(out, slug, 'index.html')))) return undefined;
  const findings = JSON.parse(await readFile(path.join(out, slug, 'findings.json'), 'utf8')) as Finding[];
  const analysis = await loadAnalysis(slug).catch(orNothing);
  return analysis && summarizeReport({ ...analysis, findings });
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof InputError)) throw error;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
