import { formatNumber } from '../units/format.ts';
import type { Claim } from './claim.ts';
import type { Estimate, Finding, Origin, Range, Verdict } from './finding.ts';
import type { QuotedFigure } from './quoted.ts';

/** What was seen of a claim. A claim that does not say why needs it said here; one that does may have it said better. */
export type Evidence<C extends Claim> = {
  readonly observed: Estimate;
  /** Whether it does, or the share of a sample with which it does: in 95 % or more it does, in 5 % or fewer it does not. */
  readonly holds: boolean | 'undecided' | number;
  /** Where the observation comes from; the model unless said otherwise. */
  readonly kind?: Origin;
} & (C extends { readonly why: string } ? { readonly why?: string } : { readonly why: string });

/**
 * A quoted figure against what was observed: the verdict follows from interval and range, or where the sample was selected by
 * the figure from what the reference set gives.
 *
 * @param observed in the figure's unit: one number, the numbers it was seen to take, the one to quote first, or an estimate
 * @param other what only the run can say; a variant of the figure that is known before stands among the claims
 */
export function reproduce(
  figure: QuotedFigure,
  observed: number | readonly number[] | Estimate,
  other: Partial<Pick<Finding, 'id' | 'claim' | 'kind' | 'why' | 'required'>> = {},
): Finding {
  const { id, claim, source, low, high, unit, why, required = true } = figure;
  const estimate = typeof observed === 'number' ? exactly(observed, unit) : 'value' in observed ? observed : over(observed, unit);
  const verdict = judge(estimate.reference ?? estimate, figure);
  return {
    id,
    claim,
    source,
    kind: 'model',
    observed: estimate,
    expected: { low, high, unit },
    verdict,
    required,
    ...other,
    why: (other.why ?? why) + selection(estimate),
  };
}

/** What was seen against a claim in words. A finding that the data cannot decide is not required to hold. */
export function finding<const C extends Claim>(stated: C, { observed, holds, why, kind = 'model' }: Evidence<C>): Finding {
  const { id, claim, source, expected, required = true } = stated;
  const inHowMany = typeof holds === 'number' ? ` Holds with ${formatNumber(100 * holds, 0)} % of the host paths.` : '';
  return {
    id,
    claim,
    source,
    kind,
    observed,
    expected: { text: expected },
    verdict: settled(holds),
    why: oneLine(why ?? stated.why ?? '') + inHowMany + selection(observed),
    required: required && holds !== 'undecided',
  };
}

/** As a sentence that is written over several lines reads. */
function oneLine(text: string): string {
  return text.replaceAll(/ *\n */g, ' ');
}

function selection({ reference }: Estimate): string {
  return reference === undefined ? '' : ' The reference set decides; the host paths of the interval were selected to give this.';
}

function settled(holds: Evidence<Claim>['holds']): Verdict {
  if (holds === 'undecided') return holds;
  const share = Number(holds);
  if (share >= 0.95) return 'reproduced';
  return share <= 0.05 ? 'contradicted' : 'undecided';
}

/**
 * Reproduced when the whole observed interval lies in the expected range, contradicted when none of it does,
 * undecided when they overlap in part.
 */
export function judge(observed: Range, expected: Range): Verdict {
  if (observed.low >= expected.low && observed.high <= expected.high) return 'reproduced';
  return observed.high < expected.low || observed.low > expected.high ? 'contradicted' : 'undecided';
}

/** A value without spread: the model at one scenario. */
export function exactly(value: number, unit: string): Estimate {
  return { value, low: value, high: value, unit };
}

/** What a value was seen to be over the conditions named in the claim; the first is the one to quote. */
export function over(values: readonly number[], unit: string): Estimate {
  return { value: values[0]!, low: Math.min(...values), high: Math.max(...values), unit };
}

/** One estimate of what was seen under several conditions: the first to quote, from the lowest end to the highest. */
export function spanning(first: Estimate, ...others: readonly Estimate[]): Estimate {
  const all = [first, ...others];
  const { reference, ...rest } = first;
  const references = all.flatMap((one) => one.reference ?? []);
  const selected = reference !== undefined && references.length === all.length;
  return { ...rest, ...hull(all), ...(selected ? { reference: hull(references) } : {}) };
}

function hull(ranges: readonly Range[]): Range {
  return { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
}

/** Does every required finding hold? */
export function inOrder(findings: readonly Finding[]): boolean {
  return outOfOrder(findings).length === 0;
}

/** Findings that should hold and do not. */
export function outOfOrder(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ required, verdict }) => required && verdict !== 'reproduced');
}
