import path from 'node:path';
import type { Verdict } from '../evidence/finding.ts';
import type { Profile } from '../calibration/profile.ts';
import { outOfOrder } from '../evidence/judge.ts';
import type { Report, ReportSummary } from '../report/document.ts';
import { summarizeReport } from '../report/summary.ts';
import { writeReport } from '../report/write-report.ts';
import { parseSetting } from '../scenario/scenario.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { InputError } from '../units/input-error.ts';
import { loadAnalysis, resolveSlugs } from './catalogue.ts';
import { analysisMistake } from './analysis-mistake.ts';
import { circumstances } from './circumstances.ts';
import { perform, type Circumstances, type Performed } from './perform.ts';
import { pressOrReason } from './press-or-reason.ts';
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
  /** Required findings that do not hold, by the slug of their report. */
  readonly broken: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with the analyses that have no report. */
  readonly failures: readonly string[];
  /** Why there are no PDFs, where they were asked for. */
  readonly noPdf?: string;
}

/**
 * Work analyses through and publish their reports.
 *
 *     1 choose analyses ─→ 2 perform each ─→ 3 write each report ─→ 4 list them all
 *
 * Nothing is written before every analysis has been performed; one that fails does not keep the others back.
 * @throws InputError when a name or a setting is unknown or not valid
 */
export async function publish(options: PublishOptions, effects: PublishEffects): Promise<PublishSummary> {
  // 1 choose analyses
  options.settings.forEach(parseSetting);
  const slugs = await resolveSlugs(options.analyses);

  // 2 perform each
  const here = await circumstances(() => effects.now());
  const hostPaths = await readHostPaths();
  const performed: Performed[] = [];
  const failures: string[] = [];
  for (const slug of slugs) {
    effects.progress(`${slug}: running the model`);
    try {
      performed.push(await workThrough(slug, options, here, hostPaths));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error.message);
    }
  }
  const reports = performed.map(({ report }) => report);
  for (const [name, by] of overriddenIn(performed))
    effects.warn(
      `${by.join(', ')} ${by.length === 1 ? 'varies' : 'vary'} ${name} on purpose; the setting holds where it is not varied`,
    );

  // 3 write each report
  const { press, noPdf } = options.pdf && reports.length > 0 ? await pressOrReason() : {};
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
  if (reports.length > 0) await writeIndex(options.out, summaries);
  return {
    reports: summaries,
    verdicts: countVerdicts(summaries),
    broken: brokenIn(reports),
    failures,
    ...(noPdf === undefined ? {} : { noPdf }),
  };
}

/** @throws InputError when the file cannot be loaded, throws, or asks of the model what it refuses */
async function workThrough(
  slug: string,
  { settings, seed, profile }: PublishOptions,
  here: Circumstances,
  hostPaths: readonly HostPath[],
): Promise<Performed> {
  const analysis = await loadAnalysis(slug);
  try {
    return perform(analysis, settings, seed, here, hostPaths, profile);
  } catch (error) {
    throw analysisMistake(error, slug);
  }
}

/** Settings that analyses vary on purpose, with the slugs of those. */
function overriddenIn(performed: readonly Performed[]): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { report, overridden } of performed)
    for (const name of overridden) by.set(name, [...(by.get(name) ?? []), report.slug]);
  return by;
}

function brokenIn(reports: readonly Report[]): Map<string, string[]> {
  const broken = reports.map(({ slug, findings }) => [slug, outOfOrder(findings).map(({ id }) => id)] as const);
  return new Map(broken.filter(([, ids]) => ids.length > 0));
}

function countVerdicts(summaries: readonly ReportSummary[]): Record<Verdict, number> {
  const total = { reproduced: 0, contradicted: 0, undecided: 0 };
  for (const { verdict, count } of summaries.flatMap(({ verdicts }) => verdicts)) total[verdict] += count;
  return total;
}
