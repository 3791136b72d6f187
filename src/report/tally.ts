import type { Finding, Verdict } from '../evidence/finding.ts';
import { verdictOrder, verdictWord } from './values.ts';

/** How many findings of a report have a verdict that its reader knows by one word. */
export interface Tally {
  readonly verdict: Verdict;
  readonly word: string;
  readonly count: number;
}

/** Findings counted by verdict and word, those that hold first. */
export function tally(findings: readonly Finding[]): Tally[] {
  return verdictOrder.flatMap((verdict) => {
    const words = findings.filter((finding) => finding.verdict === verdict).map(verdictWord);
    return [...new Set(words)].map((word) => ({ verdict, word, count: words.filter((other) => other === word).length }));
  });
}
