import path from 'node:path';
import type { Report } from '../report/document.ts';
import { withDecimals } from '../units/decimal-sign.ts';
import { summarizeReport } from '../report/summary.ts';
import { writeReport } from '../report/write-report.ts';
import { pressOrReason } from './press-or-reason.ts';
import { writeIndex } from './write-index.ts';

/**
 * Write a report that is no analysis into a folder of its own below `out`, and list it there.
 * @returns its folder, and why there is no PDF where one was asked for
 */
export async function publishReport(
  report: Report,
  out: string,
  pdf: boolean,
): Promise<{ readonly folder: string; readonly noPdf?: string }> {
  return { folder: path.join(out, report.slug), ...(await publishReports([report], out, pdf)) };
}

/** Write several of them likewise, one after the other, each with its own decimal sign. */
export async function publishReports(
  reports: readonly Report[],
  out: string,
  pdf: boolean,
): Promise<{ readonly noPdf?: string }> {
  const { press, noPdf } = pdf ? await pressOrReason() : {};
  try {
    for (const report of reports) {
      await withDecimals(report.decimalSign ?? '.', () => writeReport(report, path.join(out, report.slug), press));
    }
  } finally {
    await press?.close();
  }
  await writeIndex(out, reports.map(summarizeReport));
  return noPdf === undefined ? {} : { noPdf };
}
