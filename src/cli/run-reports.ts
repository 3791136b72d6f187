import { publish, type PublishOptions, type PublishSummary } from '../notebook/pipeline.ts';
import { counted } from '../units/phrases.ts';
import { checkOutputFolder } from './output-folder.ts';
import { progressOn } from './progress.ts';
import { readProfile } from './read-profile.ts';
import { sizeExamples } from './size-examples.ts';

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
  const options: PublishOptions = { ...request, profile: await readProfile(request.profile) };
  const started = performance.now();
  const progress = progressOn();
  const warn = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  try {
    const summary = await publish(options, { progress: (line) => progress.show(line), warn, now: Date.now });
    const isAll = request.analyses.length === 0 && request.settings.length === 0 && request.profile === undefined;
    const sized = isAll ? await sizeExamples(request, (line) => progress.show(line)) : 0;
    progress.clear();
    for (const failure of summary.failures) process.stderr.write(`precopy: ${failure}\n`);
    if (summary.reports.length > 0)
      process.stdout.write(`${summarized(summary, options.out, (performance.now() - started) / 1000)}\n`);
    if (sized > 0) process.stdout.write(`${counted(sized, 'sizing report')} of the example customers beside them\n`);
    if (summary.failures.length > 0) return 2;
    return summary.broken.size > 0 ? 1 : 0;
  } finally {
    progress.clear();
  }
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
