import type { ParameterRow, Provenance, Report } from '../report/document.ts';
import {
  parameterAt,
  parameterPaths,
  parseSetting,
  scenario,
  showValue,
  valueAt,
  type ParameterPath,
  type Scenario,
} from '../scenario/scenario.ts';
import type { Analysis } from './analysis.ts';
import { openLab, type Log } from './lab.ts';

/** What the world knows of a run, for the record in the report. */
export type Circumstances = Pick<Provenance, 'tool' | 'version' | 'commit' | 'node' | 'builtAt'>;

export interface Performed {
  readonly report: Report;
  /** Settings that this analysis varies on purpose, so that they have no or only a partial effect. */
  readonly overridden: readonly ParameterPath[];
}

/**
 * Work an analysis through.
 * @throws InputError when a setting is unknown or not valid
 */
export function perform(analysis: Analysis, settings: readonly string[], seed: number, circumstances: Circumstances): Performed {
  const { lab, log } = openLab(analysis.scenario, settings, seed);
  const { answer, findings, sections } = analysis.work(lab);
  const seen = log();
  const report: Report = {
    slug: analysis.slug,
    title: analysis.title,
    question: analysis.question,
    answer,
    findings,
    parameters: parameterRows(lab.scenario, seen),
    sections,
    provenance: { ...circumstances, seed, settings, counts: { 'model runs': seen.runs, findings: findings.length } },
  };
  return { report, overridden: settings.map((setting) => parseSetting(setting)[0]).filter((path) => seen.varied.has(path)) };
}

function parameterRows(of: Scenario, { varied }: Log): ParameterRow[] {
  const standard = scenario({ migration: { platform: of.migration.platform } });
  return parameterPaths.map((path) => {
    const entry = parameterAt(path);
    const value = showValue(path, valueAt(of, path));
    const usual = showValue(path, valueAt(standard, path));
    const tried = varied.get(path);
    return {
      path,
      title: entry.title,
      value,
      standard: usual,
      changed: value !== usual,
      ...(tried === undefined ? {} : { varies: listed([...tried]) }),
      meaning: entry.meaning,
      source: entry.source,
    };
  });
}

/** Up to eight values; beyond that the first, the last and how many. */
function listed(values: readonly string[]): string {
  return values.length <= 8 ? values.join(', ') : `${values.length} values from ${values[0]} to ${values.at(-1)}`;
}
