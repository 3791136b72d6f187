import { InputError } from '../units/input-error.ts';
import type { Estimate, Expectation, Finding, Source, Verdict } from './finding.ts';

interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly source: Source;
  readonly kind: Finding['kind'];
  readonly observed: Estimate;
  readonly why: string;
  /** Must the claim be reproduced for the report to be in order? Yes unless said otherwise. */
  readonly required?: boolean;
}

/** A claim whose expectation is a range of numbers: the verdict follows from observed interval and expected range. */
export function rangeFinding(
  claim: Claim & { readonly expected: { readonly low: number; readonly high: number; readonly unit: string } },
): Finding {
  if (claim.expected.unit !== claim.observed.unit) {
    throw new InputError(
      `finding ${claim.id}: observed in "${claim.observed.unit}", expected in "${claim.expected.unit}"; use one unit`,
    );
  }
  return { ...claim, required: claim.required ?? true, verdict: judge(claim.observed, claim.expected) };
}

/** A claim whose expectation is in words: the analysis says whether it holds, or that the data cannot decide. */
export function statementFinding(claim: Claim & { readonly expected: string; readonly holds: boolean | 'undecided' }): Finding {
  const { expected, holds, ...rest } = claim;
  const verdict: Verdict = holds === 'undecided' ? 'undecided' : holds ? 'reproduced' : 'contradicted';
  const expectation: Expectation = { text: expected };
  return { ...rest, expected: expectation, required: claim.required ?? holds !== 'undecided', verdict };
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

/** The spread of a value over the conditions named in the claim, with one of them as the value to quote. */
export function over(values: readonly number[], unit: string, quoted: number = values[0]!): Estimate {
  return { value: quoted, low: Math.min(...values), high: Math.max(...values), unit };
}

/** Does any required finding fail to hold? */
export function inOrder(findings: readonly Finding[]): boolean {
  return findings.every(({ required, verdict }) => !required || verdict === 'reproduced');
}
