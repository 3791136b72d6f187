import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';
import { cellsOf, type Runs } from './runs.ts';

export type Better = 'lower' | 'higher';

/** What is compared: a column, what it is called, and which way is better. */
export interface Outcome {
  readonly column: string;
  /** Within a sentence: `migration time`. */
  readonly title: string;
  readonly unit: string;
  readonly better: Better;
}

/** What people measure, the first of them taken where nobody says which: the columns that `fit` reads, and utilisation. */
export const knownOutcomes: readonly Outcome[] = [
  { column: 'observed_total_s', title: 'migration time', unit: 's', better: 'lower' },
  { column: 'observed_goodput_mbps', title: 'goodput', unit: 'Mb/s', better: 'higher' },
  { column: 'observed_utilisation', title: 'utilisation', unit: '', better: 'higher' },
  { column: 'observed_downtime_ms', title: 'downtime', unit: 'ms', better: 'lower' },
  { column: 'observed_transferred_mib', title: 'transferred memory', unit: 'MiB', better: 'lower' },
];

/** Endings of names that say in which unit, and so which way is better. */
const endings: readonly (readonly [RegExp, string, Better])[] = [
  [/_ms$/, 'ms', 'lower'],
  [/_s$|_seconds$/, 's', 'lower'],
  [/_min$/, 'min', 'lower'],
  [/_mib$/, 'MiB', 'lower'],
  [/_mbps$/, 'Mb/s', 'higher'],
  [/_gbps$/, 'Gb/s', 'higher'],
];

/**
 * What the runs are compared by.
 * @param named the column asked for; the first known one that holds anything unless given
 * @param better which way is better, where the name does not say
 * @throws InputError when there is no such column, or no saying which way is better
 */
export function outcomeOf(runs: Runs, named?: string, better?: Better): Outcome {
  const known =
    named === undefined ? firstFilledIn(runs) : (knownOutcomes.find(({ column }) => column === named) ?? fromName(named));
  cellsOf(runs, known?.column ?? named!);
  const direction = better ?? known?.better;
  if (direction === undefined) throw new InputError(messages.whichIsBetter(named!));
  return { ...(known ?? { column: named!, title: named!, unit: '' }), better: direction };
}

function firstFilledIn(runs: Runs): Outcome {
  const there = knownOutcomes.filter(({ column }) => runs.names.includes(column));
  const first = there.find(({ column }) => cellsOf(runs, column).some((cell) => cell !== ''));
  if (first !== undefined) return first;
  const [message, named] = there.length > 0 ? [messages.nothingFilledIn, there] : [messages.nothingObserved, knownOutcomes];
  throw new InputError(
    message(
      runs.place,
      named.map(({ column }) => column),
    ),
  );
}

/** Whether a column holds what came out of a run rather than how it was set up. */
export function isOutcome(name: string): boolean {
  return name.startsWith('observed_') || results.has(name);
}

/** Result columns of `predict`, and what `precopy import` finds besides. */
const results = new Set([
  ...['total_s', 'downtime_ms', 'transferred_mib', 'rounds', 'converged', 'goodput_mbps', 'utilisation', 'bottleneck'],
  ...['ended', 'logged_by', 'brownout_s', 'dirty_pages', 'passes', 'last_pass', 'samples', 'blackout_samples'],
  ...['busy_s', 'nic_mbps', 'nic_sent_mib', 'task_s'],
]);

function fromName(column: string): Outcome | undefined {
  const ending = endings.find(([pattern]) => pattern.test(column));
  return ending && { column, title: column, unit: ending[1], better: ending[2] };
}
