import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../evidence/finding.ts';
import type { Evidence } from '../sizing/advice.ts';
import type { FindingKey } from '../sizing/grounds.ts';
import { analysisSlugs } from './catalogue.ts';

const folder = new URL('../../reports/', import.meta.url);

/** What the analyses found, as their reports under version control say; nothing of one that has no report. */
export async function readEvidence(): Promise<Evidence> {
  const slugs = await analysisSlugs();
  const read = await Promise.all(slugs.map(findingsOf));
  return new Map(read.flat());
}

async function findingsOf(slug: string): Promise<[FindingKey, Finding][]> {
  const file = fileURLToPath(new URL(`${slug}/findings.json`, folder));
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return (JSON.parse(text) as Written[]).map(({ source, ...finding }) => [
    `${slug}/${finding.id}`,
    { ...finding, source: sourceOf(source), required: false },
  ]);
}

/** A finding as its file has it: the source with its passage in one text. */
type Written = Omit<Finding, 'source' | 'required'> & { readonly source: string };

function sourceOf(written: string): Finding['source'] {
  const [, title = written, quote = ''] = /^(.*?): “(.*)”$/s.exec(written) ?? [];
  return { title, quote };
}
