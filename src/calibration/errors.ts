import { centralInterval } from '../stats/central-interval.ts';
import { observables, type Observable } from './observable.ts';

/** Sizes of ln(observed / predicted): 0.02 is about 2 % off. */
export interface Errors {
  readonly median: number;
  readonly p90: number;
  readonly count: number;
}

/** Errors of what was observed, kind by kind where there are several, and of all. */
export type ErrorsByKind = readonly { readonly kind: Observable | 'all'; readonly errors: Errors }[];

/** Median and 90th percentile of the sizes of logarithmic ratios, by what was observed. */
export function errorsOf(ratios: ArrayLike<number>, names: readonly Observable[]): ErrorsByKind {
  const sizes = Array.from(ratios, Math.abs);
  const kinds = observables.filter((name) => names.includes(name));
  const of = (kind: Observable) => summary(sizes.filter((_, at) => names[at] === kind));
  return [
    ...kinds.map((kind) => ({ kind, errors: of(kind) })),
    ...(kinds.length === 1 ? [] : [{ kind: 'all' as const, errors: summary(sizes) }]),
  ];
}

function summary(sizes: readonly number[]): Errors {
  // The upper end of the central 80 % is the 90th percentile.
  const { median, high } = centralInterval(sizes, 0.8);
  return { median, p90: high, count: sizes.length };
}
