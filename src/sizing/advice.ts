import type { Finding, Verdict } from '../evidence/finding.ts';
import type { FindingKey, Grounds } from './grounds.ts';

/** What the analyses found, as last published. */
export type Evidence = ReadonlyMap<FindingKey, Finding>;

/** Whether an option can be advised: what the model says here, and for each change what the finding says that decides on it. */
export function advice(helps: Verdict, grounds: readonly Grounds[], evidence: Evidence): Verdict {
  if (helps !== 'reproduced') return helps;
  const deciding = grounds.map(({ decides }) => (decides && evidence.get(decides)?.verdict) ?? 'undecided');
  if (deciding.includes('contradicted')) return 'contradicted';
  return deciding.includes('undecided') ? 'undecided' : 'reproduced';
}
