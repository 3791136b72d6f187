import { publish, type PublishOptions, type PublishSummary } from '../notebook/pipeline.ts';
import { counted } from './bad-cells.ts';
import { progressOn } from './progress.ts';
import { readProfile } from './read-profile.ts';
import { refuseFile } from './refuse-file.ts';

export interface RunReportsRequest extends Omit<PublishOptions, 'profile'> {
  /** File of a profile. */
  readonly profile?: string | undefined;
}

/**
 * Publish reports with progress on standard error and one summary on standard output.
 * @returns the exit code
 * @throws InputError when an analysis, a setting, the profile or the folder is not valid
 */
export async function runReports(request: RunReportsRequest): Promise<number> {
  await refuseFile(request.out);
  const options: PublishOptions = { ...request, profile: await readProfile(request.profile) };
  const started = performance.now();
  const progress = progressOn();
  const warn = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  try {
    const summary = await publish(options, { progress: (line) => progress.show(line), warn, now: Date.now });
    progress.clear();
    process.stdout.write(`${summarized(summary, options.out, (performance.now() - started) / 1000)}\n`);
    return summary.inOrder ? 0 : 1;
  } finally {
    progress.clear();
  }
}

function summarized({ reports, verdicts, inOrder, noPdf }: PublishSummary, out: string, seconds: number): string {
  const findings = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  const byVerdict = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  return [
    `${counted(reports.length, 'report')} in ${out}, ${counted(findings, 'finding')} (${byVerdict.join(', ')}), ${seconds.toFixed(1)} s`,
    ...(noPdf === undefined ? [] : [noPdf]),
    ...(inOrder ? [] : ['A finding that should hold does not: see the reports.']),
  ].join('\n');
}
