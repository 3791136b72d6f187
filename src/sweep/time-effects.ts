import { factorialEffects } from '../stats/factorial.ts';
import { tableOf } from '../tables/table-of.ts';
import type { Row, Table } from '../tables/table.ts';

/** What a factor, or two together, do to migration time over a full factorial sweep. */
export type TimeEffect = {
  /** `C-states`, or for a pair `link rate × C-states`. */
  readonly effect: string;
  readonly kind: 'alone' | 'together';
  /** Share of the variation of the logarithm of time, in percent. */
  readonly share: number;
  /** Geometric mean time at the slowest level over that at the fastest; for a pair what it has beyond both. */
  readonly ratio: number;
};

/**
 * Main effects and pairs, the largest share first. Times are compared as logarithms, because settings multiply.
 * @param names of the factors, by their columns
 * @throws RangeError when the points are not all combinations of the factors
 */
export function timeEffects<R extends Row & { readonly totalTime: number }>(
  points: Pick<Table<R>, 'values'>,
  names: Readonly<Partial<Record<keyof R & string, string>>>,
): TimeEffect[] {
  const levels = Object.entries<string>(names as Record<string, string>).map(([column, name]) => [name, points.values(column)]);
  const times = points.values('totalTime').map((time) => Math.log(time));
  return factorialEffects(Object.fromEntries(levels) as Record<string, number[]>, times).map(({ factors, share, range }) => ({
    effect: factors.join(' × '),
    kind: factors.length === 1 ? 'alone' : 'together',
    share: 100 * share,
    ratio: Math.exp(range),
  }));
}

/** Effects as a table, under what its factors are to be called. */
export function effectTable(effects: readonly TimeEffect[], heading: string): Table<TimeEffect> {
  const measures = { share: ['Share of variation (%)', 2], ratio: ['Slowest to fastest (×)', 2] } as const;
  return tableOf({ effect: heading, kind: 'Effect', ...measures }, effects);
}
