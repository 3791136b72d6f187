import { holm } from '../stats/holm.ts';
import { streamFor } from '../stats/random.ts';
import { InputError } from '../units/input-error.ts';
import { caveatsOf } from './caveats/index.ts';
import type { Caveat } from './caveats/caveat.ts';
import { compare, type Comparison } from './compare.ts';
import { deviationsOf } from './deviations.ts';
import { missingRuns, type MissingRuns } from './missing-runs.ts';
import { orderOf, type RunOrder } from './order.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { CheckQuestion } from './question.ts';
import { positiveNumbers, type Runs } from './runs.ts';
import { sidesOf } from './sides.ts';
import { error, type TuningVerdict } from './verdict.ts';

/** What runs say of one setting. */
export interface Judged extends Comparison {
  readonly verdict: TuningVerdict;
  /** The error that the nearest verdict would carry, corrected for the number of comparisons. */
  readonly correctedError: number;
  /** The chance that chance alone makes such a difference, corrected likewise. */
  readonly correctedChance: number;
  readonly caveats: readonly Caveat[];
  /** How many runs a verdict takes, where there is none. */
  readonly missing: MissingRuns | undefined;
}

/** What runs say of all that was asked. */
export interface Check {
  readonly runs: Runs;
  readonly outcome: Outcome;
  readonly values: readonly number[];
  readonly order: RunOrder | undefined;
  readonly question: CheckQuestion;
  readonly judged: readonly Judged[];
  /** How many comparisons share the error: those of factors that changed alone. */
  readonly comparisons: number;
  /** Rows in which nothing was measured, or the setting is blank. */
  readonly notMeasured: readonly number[];
}

/**
 * Judge tuning claims by measured runs.
 *
 *     runs ─1→ what was measured ─2→ sides of every factor ─3→ comparisons ─4→ verdicts ─5→ caveats, runs missing
 *
 * @throws InputError when the runs cannot answer the question
 */
export function check(runs: Runs, question: CheckQuestion, seed: number): Check {
  // 1  What was measured
  const outcome = outcomeOf(runs, question.outcome, question.better);
  const values = positiveNumbers(runs, outcome.column);
  const measured = runs.lines.map((_, row) => row).filter((row) => !Number.isNaN(values[row]));
  const logs = values.map(Math.log);
  const order = orderOf(runs, question);

  // 2  The sides of every factor
  const sides = question.factors.flatMap((factor) => sidesOf(runs, factor, measured));

  // 3  Comparisons, each with a stream of chance of its own
  const compareWith = (rows: readonly number[], which: (typeof sides)[number], draw: string) =>
    compare(
      runs,
      { ...which, baseRows: kept(which.baseRows, rows), levelRows: kept(which.levelRows, rows) },
      logs,
      outcome.better,
      question,
      streamFor(seed, `${draw}, ${which.factor.column} ${which.level}`),
    );
  const comparisons = sides.map((which) => compareWith([], which, 'permutations'));

  // 4  Verdicts, corrected for their number; what moved together with something else has none
  const telling = comparisons.filter(({ roles }) => roles.moved.length === 0);
  const errors = holm(telling.map(({ leaning }) => leaning.error));
  const chances = holm(telling.map(({ method }) => method.test.chance));

  // 5  Caveats, and runs that are missing
  const judged = comparisons.map((comparison, at): Judged => {
    const place = telling.indexOf(comparison);
    const correctedError = errors[place] ?? 1;
    const verdict = correctedError <= error ? comparison.leaning.verdict : 'undecided';
    const without = (rows: readonly number[]) => attempt(() => compareWith(rows, sides[at]!, 'without'));
    const caveats = caveatsOf({
      ...{ runs, outcome, comparison, order, verdict },
      deviations: deviationsOf(comparison.design, logs),
      random: streamFor(seed, `caveats, ${comparison.sides.factor.column} ${comparison.sides.level}`),
      without: (rows) => {
        const then = without(rows);
        const isSure = then?.roles.moved.length === 0 && then.leaning.error * telling.length <= error;
        return then && { ratio: then.ratio, verdict: isSure ? then.leaning.verdict : 'undecided' };
      },
    });
    const missing = verdict === 'undecided' && place >= 0 ? missingRuns(comparison, question.margin, telling.length) : undefined;
    return {
      ...comparison,
      verdict,
      correctedError,
      correctedChance: chances[place] ?? comparison.method.test.chance,
      caveats,
      missing,
    };
  });
  const compared = new Set(sides.flatMap(({ baseRows, levelRows }) => [...baseRows, ...levelRows]));
  const notMeasured = runs.lines.map((_, row) => row).filter((row) => !compared.has(row));
  return { runs, outcome, values, order, question, judged, comparisons: telling.length, notMeasured };
}

function kept(rows: readonly number[], left: readonly number[]): readonly number[] {
  const isLeft = new Set(left);
  return isLeft.size === 0 ? rows : rows.filter((row) => !isLeft.has(row));
}

function attempt(work: () => Comparison): Comparison | undefined {
  try {
    return work();
  } catch (mistake) {
    if (mistake instanceof InputError) return undefined;
    throw mistake;
  }
}
