import type { Source } from './finding.ts';

/**
 * A claim whose expectation is in words, stated apart from any run: `src/evidence/claims/` has them by report and imports no
 * model, so that what is expected stands fixed before the model is asked.
 */
export interface Claim {
  /** Unique in its report; kebab-case; the anchor in the page. */
  readonly id: string;
  /** One sentence that can be true or false. */
  readonly claim: string;
  readonly source: Source;
  /** What must be seen for the claim to hold; the words that the finding's `holds` puts into numbers. */
  readonly expected: string;
  /** How the source is read and what is assumed; left out where it takes numbers of the run to say. */
  readonly why?: string;
  /** `false` for a claim that may fail. */
  readonly required?: boolean;
}
