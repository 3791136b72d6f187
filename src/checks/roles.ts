import { scenarioColumns } from '../scenario/columns.ts';
import { numberIn, settingsIn, type Runs } from './runs.ts';
import { isOutcome } from './outcome.ts';
import type { CheckQuestion } from './question.ts';
import type { Sides } from './sides.ts';

/** What the columns beside factor and outcome are to a comparison. */
export interface Roles {
  /** Alike within a block: both sides have runs at values of theirs. */
  readonly matched: readonly string[];
  /** Never the same on both sides: what they do cannot be told from what the factor does. */
  readonly moved: readonly string[];
  /** Machines that had one setting each; what is compared is one machine with another, by the column that has fewest. */
  readonly unit: string | undefined;
  /** Another value in nearly every run, so that no two can be alike. */
  readonly scattered: readonly string[];
  /** Neither settings nor machines: looked at only for having moved together with the factor. */
  readonly unused: readonly string[];
}

/** Columns that say on which machine, or when, a run was made. */
const machines = ['vm', 'host', 'source', 'destination', 'target', 'nic'];
const occasions = ['network', 'day', 'site'];

/** Names of the columns that runs have their order or time in, the first of them taken. */
export const orders = [
  'order',
  'run',
  'sequence',
  'time',
  'timestamp',
  'date',
  'started',
  'start_time',
  't_start_epoch',
  'started_at',
];

/** Pairs repeat every value once; where fewer do, no two runs can be alike. */
const mostRepeated = 0.8;

/** Settings: those of the model, and those that `precopy import` finds beside them. */
const settings = new Set([
  ...scenarioColumns.map(({ name }) => name),
  ...['transmit_buffers', 'interrupt_moderation', 'rss', 'rss_queues'],
  ...['performance', 'simultaneous_migrations', 'simultaneous_storage'],
]);

/** Which part each column plays when one setting of a factor is compared with the usual one. */
export function rolesOf(runs: Runs, { factor, baseRows, levelRows }: Sides, question: CheckQuestion): Roles {
  const set = { matched: [] as string[], moved: [] as string[], scattered: [] as string[], unused: [] as string[] };
  const units: { name: string; count: number }[] = [];
  const others = runs.names.filter(
    (name) =>
      name !== factor.column && name !== 'id' && !isOutcome(name) && name !== question.outcome && !isOrder(name, question),
  );
  for (const name of others.filter((other) => !question.ignored.includes(other))) {
    const isNamed = machines.includes(name) || occasions.includes(name) || question.blocks.includes(name);
    const isCondition = isNamed || settings.has(name);
    const [before, after] = [baseRows, levelRows].map((rows) => valuesAt(runs, name, rows)) as [Set<string>, Set<string>];
    const all = new Set([...before, ...after]);
    const runsInAll = baseRows.length + levelRows.length;
    const scattered = !isNamed && settings.has(name) && isScattered(all, runsInAll, runs);
    const isApart = ![...before].some((value) => after.has(value));
    if (all.size === 1) continue;
    else if (scattered) set.scattered.push(name);
    else if (!isApart && isCondition) set.matched.push(name);
    else if (isApart && machines.includes(name) && before.size > 1 && after.size > 1) units.push({ name, count: all.size });
    else if (isApart && (isCondition || all.size <= runsInAll / 2)) set.moved.push(name);
    else set.unused.push(name);
  }
  return { ...set, unit: units.sort((a, b) => a.count - b.count)[0]?.name };
}

/** Whether a column has a part to play that its name tells. */
export function isKnown(name: string): boolean {
  return settings.has(name) || machines.includes(name) || occasions.includes(name) || orders.includes(name) || isOutcome(name);
}

/** Whether a column only says when a run was made. */
function isOrder(name: string, { order }: CheckQuestion): boolean {
  return name === order || orders.includes(name);
}

function valuesAt(runs: Runs, name: string, rows: readonly number[]): Set<string> {
  const all = settingsIn(runs, name);
  return new Set(rows.map((row) => all[row]!));
}

/** Numbers that were measured or drawn rather than set: nearly every run has one of its own. */
function isScattered(values: ReadonlySet<string>, runsInAll: number, runs: Runs): boolean {
  return values.size > mostRepeated * runsInAll && [...values].every((value) => !Number.isNaN(numberIn(value, runs)));
}
