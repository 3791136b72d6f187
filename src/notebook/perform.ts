import { whatIfPanel } from '../explorer/what-if-panel.ts';
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
import { houseDefaults, type Profile } from '../calibration/profile.ts';
import { centralInterval } from '../stats/central-interval.ts';
import type { HostPath } from '../uncertainty/host-path-sample.ts';
import { byPath } from '../uncertainty/priors.ts';
import { level } from '../uncertainty/sample.ts';
import { mainVariant } from '../uncertainty/variants.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { units } from '../units/unit.ts';
import type { Analysis } from './analysis.ts';
import { openLab, type Log } from './lab.ts';
import { sectionsOf } from './sections.ts';

/** What the world knows of a run, for the record in the report. */
export type Circumstances = Pick<Provenance, 'tool' | 'version' | 'commit' | 'node' | 'builtAt'>;

export interface Performed {
  readonly report: Report;
  /** Settings that this analysis varies on purpose, so that they have no or only a partial effect. */
  readonly overridden: readonly ParameterPath[];
}

/**
 * Work an analysis through.
 * @param hostPaths the sample that intervals are made with
 * @param profile what a fit found out about the user's own hosts
 * @throws InputError when a setting is unknown or not valid
 */
export function perform(
  analysis: Analysis,
  settings: readonly string[],
  seed: number,
  circumstances: Circumstances,
  hostPaths: readonly HostPath[],
  profile?: Profile,
): Performed {
  const { lab, log } = openLab(analysis.scenario, settings, seed, hostPaths, profile && houseDefaults(profile));
  const { answer, findings, text } = analysis.work(lab);
  const seen = log();
  const mainPaths = hostPaths.filter(({ variant }) => variant === mainVariant);
  const sampled = findings.some(({ observed }) => observed.level !== undefined) ? mainPaths : [];
  const report: Report = {
    slug: analysis.slug,
    title: analysis.title,
    question: analysis.question,
    answer,
    findings,
    ...(sampled.length > 0 ? { intervals: intervalsOver(sampled) } : {}),
    ...(profile !== undefined && findings.some(({ kind }) => kind === 'model') ? { intervals: noIntervals } : {}),
    parameters: parameterRows(lab.scenario, seen, sampled),
    sections: sectionsOf(text),
    ...(analysis.panel && { panel: whatIfPanel(lab.scenario, analysis.panel) }),
    provenance: {
      ...circumstances,
      seed,
      settings,
      ...(profile === undefined ? {} : { profile: told(profile) }),
      counts: { 'model runs': seen.runs, findings: findings.length },
    },
  };
  const set = new Set(settings.map((setting) => parseSetting(setting)[0]));
  return { report, overridden: [...set].filter((path) => seen.varied.has(path)) };
}

function intervalsOver(sampled: readonly HostPath[]): string {
  return (
    `Observed: median (${100 * level} % interval) over ${sampled.length} host paths, sets of host parameters drawn from literature ranges ` +
    'that give every figure of the article. Where they were selected to give the very finding, value and verdict are those of the ' +
    'reference set and the interval is only spread; everything else is a prediction. A number without one, or with a range over the conditions that its claim names, is the same with every host path.'
  );
}

const noIntervals =
  'Observed: with the profile’s values over the reference set. They carry no uncertainty: values fitted together with the other ' +
  'parameters at their reference cannot be mixed with host paths drawn for the article. How far each is known stands in the profile.';

export function told({ name, provenance: { file, sha256 } }: Profile): string {
  return `${name}, fitted to ${file} (SHA-256 ${sha256.slice(0, 12)}…)`;
}

/** @param sampled host paths that intervals were made with; a parameter that they vary says over what range */
export function parameterRows(of: Scenario, { varied }: Pick<Log, 'varied'>, sampled: readonly HostPath[] = []): ParameterRow[] {
  const standard = scenario({ migration: { platform: of.migration.platform } });
  return parameterPaths.map((path) => {
    const entry = parameterAt(path);
    const value = described(path, valueAt(of, path));
    const usual = described(path, valueAt(standard, path));
    const tried = varied.get(path);
    return {
      path,
      title: entry.title,
      value,
      standard: usual,
      changed: value !== usual,
      ...(tried === undefined || tried.size < 2 ? {} : { varies: listed(path, [...tried]) }),
      meaning: entry.meaning,
      source: value === usual ? entry.source + rangeOver(path, sampled) : entry.source,
    };
  });
}

function rangeOver(path: ParameterPath, sampled: readonly HostPath[]): string {
  const entry = parameterAt(path);
  const values = sampled.flatMap((drawn) => byPath(drawn.values).flatMap(([of, value]) => (of === path ? value : [])));
  if (entry.kind === 'choice' || new Set(values).size < 2) return '';
  const { low, high } = centralInterval(values, level);
  const [from, to] = [low, high].map((value) => formatNumber(inUnit(value, entry.unit)));
  return `; ${100 * level} % of the host paths: ${from} to ${to} ${units[entry.unit].symbol}`.trimEnd();
}

/** Up to eight values; beyond that the first, the last and how many. Numbers in ascending order. */
function listed(path: ParameterPath, values: readonly (number | string)[]): string {
  const ordered = values.every((value) => typeof value === 'number') ? [...values].sort((a, b) => a - b) : values;
  const shown = [...new Set(ordered.map((value) => described(path, value)))];
  if (shown.length <= 8) return shown.join(', ');
  const none = ordered.at(-1) === Infinity ? `, or ${shown.pop()}` : '';
  return `${shown.length} values from ${shown[0]} to ${shown.at(-1)}${none}`;
}

/** The value in words where it stands for an absence. */
function described(path: ParameterPath, value: number | string): string {
  const entry = parameterAt(path);
  return entry.kind === 'quantity' && value === Infinity && entry.none !== undefined ? entry.none : showValue(path, value);
}
