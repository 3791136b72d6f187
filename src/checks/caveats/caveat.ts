import type { Random } from '../../stats/random.ts';
import type { Comparison, Ratio } from '../compare.ts';
import type { RunOrder } from '../order.ts';
import type { Outcome } from '../outcome.ts';
import type { Runs } from '../runs.ts';
import type { TuningVerdict } from '../verdict.ts';

/** A reason for care, with what shows it and what to do. */
export interface Caveat {
  readonly kind: string;
  readonly says: string;
  readonly advice: string;
  /** The runs that show it, by row, where single ones do. */
  readonly rows?: readonly number[];
}

/** All that caveats are made of. */
export interface Seen {
  readonly runs: Runs;
  readonly outcome: Outcome;
  readonly comparison: Comparison;
  /** By row, what its logarithm has beyond block and setting; for rows that were compared. */
  readonly deviations: ReadonlyMap<number, number>;
  readonly order: RunOrder | undefined;
  readonly random: Random;
  /** What comes out without some rows; nothing where too few are left. */
  readonly without: (rows: readonly number[]) => { readonly ratio: Ratio; readonly verdict: TuningVerdict } | undefined;
  /** What comes out with all of them. */
  readonly verdict: TuningVerdict;
}

/** The rows that were compared, in the order they were made. */
export function inOrder({ order, deviations }: Seen): number[] {
  if (order === undefined) return [];
  return [...deviations.keys()].sort((a, b) => order.at[a]! - order.at[b]!);
}
