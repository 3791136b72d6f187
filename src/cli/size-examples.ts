import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishReports } from '../notebook/publish-report.ts';
import type { Report } from '../report/document.ts';
import { sizeFile } from './run-size.ts';

const folder = fileURLToPath(new URL('../../data/examples/customers/', import.meta.url));

/** Write the sizing reports of the example customers. @returns how many */
export async function sizeExamples(
  { seed, pdf, out }: { readonly seed: number; readonly pdf: boolean; readonly out: string },
  progress: (line: string) => void,
): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const reports: Report[] = [];
  for (const file of files) {
    progress(`${file}: sizing`);
    reports.push(await sizeFile(path.join(folder, file), seed));
  }
  await publishReports(reports, out, pdf);
  return reports.length;
}
