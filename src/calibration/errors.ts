import { quantile } from '../stats/quantile.ts';
import { observables, type Observable } from './observable.ts';

/**
 * How far predictions are off: the larger of observed and predicted over the smaller, less 1, so that 0.02 is 2 %. NaN
 * where nothing could be compared.
 */
export interface Errors {
  /** Half of the observations are at most this far off. */
  readonly median: number;
  /** Nine in ten are at most this far off. */
  readonly p90: number;
  readonly count: number;
  /** Observations that are not among these: of runs that ended although no end is predicted. */
  readonly endless: number;
}

/** Errors of what was observed, kind by kind where there are several, and of all. */
export type ErrorsByKind = readonly { readonly kind: Observable | 'all'; readonly errors: Errors }[];

/** One observed number beside what was predicted; Infinity where no end is. */
export interface Pair {
  readonly name: Observable;
  readonly observed: number;
  readonly predicted: number;
}

/** Errors of pairs, by what was observed. */
export function errorsOf(pairs: readonly Pair[]): ErrorsByKind {
  const kinds = observables.filter((kind) => pairs.some(({ name }) => name === kind));
  return [
    ...kinds.map((kind) => ({ kind, errors: summary(pairs.filter(({ name }) => name === kind)) })),
    ...(kinds.length === 1 ? [] : [{ kind: 'all' as const, errors: summary(pairs) }]),
  ];
}

/** How far one prediction is off; Infinity where no end is predicted. */
export function offBy({ observed, predicted }: Omit<Pair, 'name'>): number {
  return Math.max(observed / predicted, predicted / observed) - 1;
}

function summary(pairs: readonly Pair[]): Errors {
  const sizes = pairs.map(offBy).filter(Number.isFinite);
  const [median, p90] = sizes.length === 0 ? [NaN, NaN] : [quantile(sizes, 0.5), quantile(sizes, 0.9)];
  return { median, p90, count: sizes.length, endless: pairs.length - sizes.length };
}
