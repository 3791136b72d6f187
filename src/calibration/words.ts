import { parameterAt, type ParameterPath } from '../scenario/scenario.ts';
import { metrics } from '../model/metric.ts';
import { listed } from '../units/phrases.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { units } from '../units/unit.ts';
import type { Errors, ErrorsByKind } from './errors.ts';
import { fewPoints, type Comparison, type Fit, type FittedParameter } from './fit.ts';
import { rangeOf, shownBy } from './fittable.ts';
import type { Kept } from './kept.ts';
import { unitOf } from './profile.ts';

/** A conclusion about parameters that were not fitted, and the measurement that would change it. */
export interface Remark {
  readonly conclusion: string;
  readonly measurement?: string;
}

/** In plain words: whether the fit is of use, what could not be told apart, and why every other parameter stays at its reference. */
export function remarks({ parameters, kept, closed, before, after }: Fit): Remark[] {
  const because = (why: Kept['why']) => kept.filter((entry) => entry.why === why);
  const gained = isBetter(after.at(-1)!.errors, before.at(-1)!.errors);
  return [
    ...(gained || parameters.length === 0 ? [] : [noGain]),
    ...parameters.flatMap(atItsEnd),
    ...because('not told apart').map(notToldApart),
    ...because('too weak').map(({ path, measurement }) => ({
      conclusion: `${capital(name(path))} has too small an effect of its own to be seen here; it stays at its reference.`,
      measurement,
    })),
    ...keptRemark('Not needed to predict these runs, so at the reference', because('not needed')),
    ...keptRemark('Without effect on these runs, so at the reference', because('no effect')),
    ...closed.map(({ path, why }) => ({ conclusion: `Not fitted: ${name(path)} (${why}).` })),
  ];
}

/** In one sentence what the intervals are, and where there are few points in a second how far to trust them. */
export function intervalNotes({ intervals, counts }: Pick<Fit, 'intervals' | 'counts'>): string[] {
  const { level, given, reliable } = intervals;
  return [
    `Intervals of ${Math.round(100 * level)} %, given ${given}, come from ${counts.replicates} fits to points drawn again with replacement.`,
    ...(reliable
      ? []
      : [`They are unreliable with ${counts.points} points: measure at ${fewPoints} different settings or more.`]),
  ];
}

/** An observation without weight in the fit: its run, what was observed, and how many times what the fit to all rows predicts. */
export interface WildComparison {
  readonly comparison: Comparison;
  readonly times: number;
}

/** Observations without weight in the fit, run by run. */
export function wildComparisons({ wild, comparisons }: Fit): WildComparison[] {
  return wild.map((one) => {
    const comparison = comparisons.find(({ row, name }) => row === one.row && name === one.name)!;
    return { comparison, times: comparison.observed / comparison.fitted };
  });
}

/** What is done with observations without weight, and what to do about them. */
export const wildNote =
  'They count for nothing in the fitted values and their intervals, and like every other in the errors. Look at these runs again: a slip in the file, another host, or something that the model does not know.';

/** The title of a parameter within a sentence. */
export function name(path: ParameterPath): string {
  return parameterAt(path).title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** The heading of a kind of observation. */
export function kindTitle(kind: ErrorsByKind[number]['kind']): string {
  return kind === 'all' ? 'All observations' : metrics[kind].title;
}

/** What a fit gained, for each kind of observation: errors of the reference set and of the fit. */
export function errorPairs({ before, after }: Pick<Fit, 'before' | 'after'>): {
  readonly kind: string;
  readonly before: Errors;
  readonly after: Errors;
}[] {
  return before.map(({ kind, errors }, at) => ({ kind: kindTitle(kind), before: errors, after: after[at]!.errors }));
}

/** Whether errors are smaller, or as many runs more are predicted to end. */
function isBetter(errors: Errors, others: Errors): boolean {
  return errors.endless === others.endless ? errors.median < others.median : errors.endless < others.endless;
}

const noGain: Remark = {
  conclusion: 'On points that it has not seen the fit does no better than the reference set: do not rely on it.',
  measurement: 'more runs, at more settings',
};

/** Of the way from one end of a range to the other, in logarithms: nearer to an end than this a value is at it. */
const nearAnEnd = 0.02;

/** A value that the search would have taken further had it been allowed to: it stands for something else. */
function atItsEnd({ path, value }: FittedParameter): Remark[] {
  const { low, high } = rangeOf(path);
  const share = Math.log(value / low) / Math.log(high / low);
  if (share > nearAnEnd && share < 1 - nearAnEnd) return [];
  const unit = unitOf(path);
  const [from, to] = [low, high].map((end) => formatNumber(inUnit(end, unit)));
  const range = `${from} to ${to} ${units[unit].symbol}`.trimEnd();
  return [
    {
      conclusion:
        `${capital(name(path))} is at the end of what it may be (${range}): something else is behind these runs, and what the ` +
        'profile says of other ones is not to be relied on.',
      measurement: shownBy(path),
    },
  ];
}

function notToldApart({ path, with: others, compensated, measurement }: Kept): Remark {
  const all = listed([path, ...others].map(name));
  const share =
    compensated === undefined ? '' : `: of a change of 30 % in the first, refitting makes up for ${percent(compensated)}`;
  const stands = `${listed(others.map(name))} ${others.length === 1 ? 'stands' : 'stand'} for what they do together`;
  return { conclusion: `${capital(all)} cannot be told apart here${share}; ${stands}.`, measurement };
}

function keptRemark(heading: string, entries: readonly Kept[]): Remark[] {
  return entries.length === 0 ? [] : [{ conclusion: `${heading}: ${listed(entries.map(({ path }) => name(path)))}.` }];
}

function percent(share: number): string {
  return share > 0.995 ? 'all' : `${Math.round(100 * share)} %`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
