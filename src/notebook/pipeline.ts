import path from 'node:path';
import type { Verdict } from '../evidence/finding.ts';
import type { Profile } from '../calibration/profile.ts';
import { inOrder } from '../evidence/judge.ts';
import type { Report, ReportSummary } from '../report/document.ts';
import { openPress, type Press } from '../report/press.ts';
import { summarizeReport } from '../report/summary.ts';
import { writeReport } from '../report/write-report.ts';
import { loadAnalysis, resolveSlugs } from './catalogue.ts';
import { InputError } from '../units/input-error.ts';
import { circumstances } from './circumstances.ts';
import { perform } from './perform.ts';
import { readHostPaths } from './read-host-paths.ts';
import { writeIndex } from './write-index.ts';

export interface PublishOptions {
  /** As typed: slugs, numbers or names; all analyses for none. */
  readonly analyses: readonly string[];
  /** As typed: `host.cStates=off`. */
  readonly settings: readonly string[];
  readonly seed: number;
  /** What a fit found out about the user's own hosts. */
  readonly profile?: Profile | undefined;
  readonly pdf: boolean;
  /** Folder that gets one folder per report and the index. */
  readonly out: string;
}

/** What publishing does to the world beside writing files. */
export interface PublishEffects {
  progress(line: string): void;
  warn(line: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface PublishSummary {
  readonly reports: readonly ReportSummary[];
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Every required finding holds. */
  readonly inOrder: boolean;
  /** Why there are no PDFs, where they were asked for. */
  readonly noPdf?: string;
}

/**
 * Work analyses through and publish their reports.
 *
 *     1 choose analyses ─→ 2 perform each ─→ 3 write each report ─→ 4 list them all
 *
 * Nothing is written before every analysis has been performed.
 * @throws InputError when a name or a setting is unknown or not valid
 */
export async function publish(options: PublishOptions, effects: PublishEffects): Promise<PublishSummary> {
  // 1 choose analyses
  const slugs = await resolveSlugs(options.analyses);

  // 2 perform each
  const here = await circumstances(() => effects.now());
  const hostPaths = await readHostPaths();
  const reports: Report[] = [];
  for (const slug of slugs) {
    effects.progress(`${slug}: running the model`);
    const { report, overridden } = perform(
      await loadAnalysis(slug),
      options.settings,
      options.seed,
      here,
      hostPaths,
      options.profile,
    );
    for (const name of overridden) effects.warn(`${slug} varies ${name} itself: the setting holds only where it does not`);
    reports.push(report);
  }

  // 3 write each report
  const { press, noPdf } = options.pdf ? await pressOrReason() : {};
  let written = 0;
  try {
    await Promise.all(
      reports.map(async (report) => {
        await writeReport(report, path.join(options.out, report.slug), press);
        effects.progress(`${report.slug}: written, ${++written} of ${reports.length}`);
      }),
    );
  } finally {
    await press?.close();
  }

  // 4 list them all
  const summaries = reports.map(summarizeReport);
  await writeIndex(options.out, summaries);
  return {
    reports: summaries,
    verdicts: countVerdicts(summaries),
    inOrder: reports.every(({ findings }) => inOrder(findings)),
    ...(noPdf === undefined ? {} : { noPdf }),
  };
}

/** A browser that is missing or does not start costs the PDFs, never the reports. */
export async function pressOrReason(): Promise<{ readonly press?: Press; readonly noPdf?: string }> {
  try {
    const press = await openPress();
    if (press !== undefined) return { press };
    return { noPdf: 'No PDFs, since no browser was found: npx precopy doctor says how to get one.' };
  } catch (error) {
    if (error instanceof InputError) throw error;
    return { noPdf: 'No PDFs, since the browser does not start: npx precopy doctor says why.' };
  }
}

function countVerdicts(summaries: readonly ReportSummary[]): Record<Verdict, number> {
  const total = { reproduced: 0, contradicted: 0, undecided: 0 };
  for (const { verdicts } of summaries)
    for (const verdict of Object.keys(total) as Verdict[]) total[verdict] += verdicts[verdict];
  return total;
}
