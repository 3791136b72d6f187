import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublishOptions } from '../notebook/pipeline.ts';
import { planSlug } from '../notebook/plan-slug.ts';
import { publishReports } from '../notebook/publish-report.ts';
import type { Report } from '../report/document.ts';
import { sizeFile } from './run-size.ts';

const folder = fileURLToPath(new URL('../../data/examples/customers/', import.meta.url));

/** An example customer, and the slug of the report on it. */
export interface SizeExample {
  readonly slug: string;
  readonly file: string;
}

export async function sizeExamples(): Promise<SizeExample[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return files.map((file) => ({ slug: planSlug('size', file), file: path.join(folder, file) }));
}

/** The example that a user names: by the slug of its report, with or without `size-`, or by its file. */
export function exampleNamed(name: string, examples: readonly SizeExample[]): SizeExample | undefined {
  return examples.find(({ slug, file }) => [slug, slug.replace('size-', '')].includes(name) || path.resolve(name) === file);
}

/** Write the sizing reports of example customers. */
export async function publishSizes(
  examples: readonly SizeExample[],
  { seed, profile, pdf, out }: Pick<PublishOptions, 'seed' | 'profile' | 'pdf' | 'out'>,
  progress: (line: string) => void,
): Promise<{ readonly noPdf?: string }> {
  const reports: Report[] = [];
  for (const { slug, file } of examples) {
    progress(`${slug}: sizing`);
    reports.push(await sizeFile(file, seed, profile));
  }
  return publishReports(reports, out, pdf);
}
