import path from 'node:path';
import { publish, type PublishOptions, type PublishSummary } from '../notebook/pipeline.ts';
import { InputError } from '../units/input-error.ts';
import { counted } from '../units/phrases.ts';
import { checkOutputFolder } from './output-folder.ts';
import { progressOn } from './progress.ts';
import { readProfile } from './read-profile.ts';
import { chosenReports } from './chosen-reports.ts';
import { publishSizes, type SizeExample } from './size-examples.ts';

export interface RunReportsRequest extends Omit<PublishOptions, 'profile'> {
  /** File of a profile. */
  readonly profile?: string | undefined;
}

/**
 * Publish reports with progress on standard error and one summary on standard output.
 * @returns the exit code: 2 where an analysis failed, 1 where a finding that should hold does not, else 0
 * @throws InputError when an analysis, a setting, the profile or the folder is not valid
 */
export async function runReports(request: RunReportsRequest): Promise<number> {
  await checkOutputFolder(request.out);
  const profile = await readProfile(request.profile);
  const { analyses, sizes } = await chosenReports(request.analyses);
  const isAll = request.analyses.length === 0;
  if (!isAll && request.settings.length > 0) refuseSettings(sizes);
  const isUsual = request.settings.length === 0 && profile === undefined;
  const sized = isAll && !isUsual ? [] : sizes;
  const options: PublishOptions = { ...request, analyses, profile };
  const started = performance.now();
  const progress = progressOn();
  const warn = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  try {
    const show = (line: string) => progress.show(line);
    const summary = analyses.length === 0 ? undefined : await publish(options, { progress: show, warn, now: Date.now });
    const { noPdf } = sized.length === 0 ? {} : await publishSizes(sized, options, show);
    progress.clear();
    for (const failure of summary?.failures ?? []) process.stderr.write(`precopy: ${failure}\n`);
    if (summary !== undefined && summary.reports.length > 0)
      process.stdout.write(`${summarized(summary, options.out, (performance.now() - started) / 1000)}\n`);
    if (sized.length > 0) process.stdout.write(`${sizesWritten(sized, options.out, isAll)}\n`);
    if (summary === undefined && noPdf !== undefined) process.stdout.write(`${noPdf}\n`);
    if (summary === undefined) return 0;
    if (summary.failures.length > 0) return 2;
    return summary.broken.size > 0 ? 1 : 0;
  } finally {
    progress.clear();
  }
}

/** @throws InputError where there are sizing reports, which take no settings of the model */
function refuseSettings([first]: readonly SizeExample[]): void {
  if (first === undefined) return;
  const file = path.relative('', first.file);
  throw new InputError(`--set: ${first.slug} takes its settings from ${file}; copy that, change it, and give it to precopy size`);
}

function sizesWritten(sizes: readonly SizeExample[], out: string, areBeside: boolean): string {
  const reports = counted(sizes.length, 'sizing report');
  return areBeside ? `${reports} of the example customers beside them` : `${reports} in ${out}`;
}

function summarized({ reports, verdicts, broken, failures, noPdf }: PublishSummary, out: string, seconds: number): string {
  const findings = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const byVerdict = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  return [
    `${counted(reports.length, 'report')} in ${out}, ${counted(findings, 'finding')} (${byVerdict.join(', ')}), ${seconds.toFixed(1)} s`,
    ...(noPdf === undefined ? [] : [noPdf]),
    ...(broken.size === 0 ? [] : [whatIsBroken(broken)]),
    ...(failures.length === 0 ? [] : [`No report of ${failures.length} of ${reports.length + failures.length} analyses.`]),
  ].join('\n');
}

function whatIsBroken(broken: PublishSummary['broken']): string {
  const count = [...broken.values()].flat().length;
  const where = Array.from(broken, ([slug, ids]) => `${slug}: ${ids.join(', ')}`).join('; ');
  return `${count === 1 ? 'A finding that should hold does not' : `${count} findings that should hold do not`} (${where}).`;
}
