/** Where a number comes from: computed by the model, measured here or by a user, or quoted from a publication. */
export type Origin = 'model' | 'measured' | 'published';

export type Verdict = 'reproduced' | 'contradicted' | 'undecided';

/** A value with the interval it is known in; `low` = `high` = `value` where nothing is uncertain. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Share of what is possible that the interval holds; `value` is then the median. */
  readonly level?: number;
  /**
   * What the reference set gives, where the sample was selected to give just this: `value` is then the reference set's and
   * decides, and the interval is only spread.
   */
  readonly reference?: Range;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What the source leads us to expect: a range of numbers, or words. */
export type Expectation = (Range & { readonly unit: string }) | { readonly text: string };

/** The passage that a claim rests on. */
export interface Source {
  readonly title: string;
  readonly quote: string;
}

/** A claim, its evidence and what the evidence says. */
export interface Finding {
  /** Unique in its report; kebab-case; the anchor in the page. */
  readonly id: string;
  /** One sentence that can be true or false. */
  readonly claim: string;
  readonly source: Source;
  readonly kind: Origin;
  readonly observed: Estimate;
  readonly expected: Expectation;
  readonly verdict: Verdict;
  /** What readers of its report call the verdicts, where another word says more to them. */
  readonly words?: Readonly<Record<Verdict, string>>;
  /** One sentence: what decided the verdict, or what is missing for one. */
  readonly why: string;
  /** Must this hold for the report to be in order? A refuted myth or an open question need not. */
  readonly required: boolean;
}
