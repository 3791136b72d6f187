import type { Estimate, Finding, Origin, Source, Verdict } from './finding.ts';
import type { QuotedFigure } from './quoted.ts';

/** A claim in words: whether it holds is for the analysis to say. */
export interface Statement {
  readonly id: string;
  readonly claim: string;
  readonly source: Source;
  readonly observed: Estimate;
  readonly expected: string;
  readonly holds: boolean | 'undecided';
  readonly why: string;
  /** Where the observation comes from; the model unless said otherwise. */
  readonly kind?: Origin;
}

/**
 * A quoted figure against what was observed: the verdict follows from interval and range.
 *
 * @param observed one number in the figure's unit, or the numbers it was seen to take, the one to quote first
 * @param other what differs from the figure's own wording; `required: false` for a claim that may fail
 */
export function reproduce(
  figure: QuotedFigure,
  observed: number | readonly number[],
  other: Partial<Pick<Finding, 'id' | 'claim' | 'why' | 'required'>> = {},
): Finding {
  const { id, claim, source, low, high, unit, why } = figure;
  const estimate = typeof observed === 'number' ? exactly(observed, unit) : over(observed, unit);
  const verdict = judge(estimate, figure);
  return {
    id,
    claim,
    source,
    kind: 'model',
    observed: estimate,
    expected: { low, high, unit },
    verdict,
    why,
    required: true,
    ...other,
  };
}

/** A finding whose expectation is in words. One that the data cannot decide is not required to hold. */
export function finding({ expected, holds, kind = 'model', ...rest }: Statement): Finding {
  const verdict: Verdict = holds === 'undecided' ? 'undecided' : holds ? 'reproduced' : 'contradicted';
  return { ...rest, kind, expected: { text: expected }, verdict, required: holds !== 'undecided' };
}

/**
 * Reproduced when the whole observed interval lies in the expected range, contradicted when none of it does,
 * undecided when they overlap in part.
 */
export function judge(
  observed: { readonly low: number; readonly high: number },
  expected: { readonly low: number; readonly high: number },
): Verdict {
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

/** Does every required finding hold? */
export function inOrder(findings: readonly Finding[]): boolean {
  return findings.every(({ required, verdict }) => !required || verdict === 'reproduced');
}
