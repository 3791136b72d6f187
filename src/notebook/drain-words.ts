import type { Plan } from '../importers/plan/plan.ts';
import { limitsOf } from '../model/cluster/limits.ts';
import type { ClusterEvent, ClusterOutcome, MigrationOutcome } from '../model/cluster/outcome.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber } from '../units/format.ts';
import { counted } from '../units/phrases.ts';

/** What became of a plan in two or three sentences. */
export function drainHeadline(plan: Plan, { migrations }: ClusterOutcome): string {
  const { from, to, mode } = plan;
  const done = migrations.filter(({ outcome }) => outcome === 'done');
  const stuck = notMoved(migrations);
  const waits = done.map(({ queued }) => queued).filter((queued) => queued > 0);
  const last = done.reduce((latest, { end }) => Math.max(latest, end), 0);
  const route = `from ${from} to ${to.length <= 3 ? to.join(', ') : `${to.length} hosts`}`;
  return [
    done.length === 0
      ? `None of ${vms(migrations.length)} can be moved ${route}.`
      : `${whose[mode]}${formatNumber(done.length, 0)} of ${vms(migrations.length)} ${done.length === 1 && mode === 'live' ? 'is' : 'are'} moved ${route} in ${formatDuration(last)}.`,
    ...(waits.length === 0
      ? []
      : [
          `${formatNumber(waits.length, 0)} waited in the queue, at most ${formatDuration(waits.reduce((most, one) => Math.max(most, one)))}${cause(plan)}.`,
        ]),
    ...(stuck.length === 0 || done.length === 0 ? [] : [`${formatNumber(stuck.length, 0)} cannot be moved.`]),
  ].join(' ');
}

/** Why some wait: all leave one host, so that its limit or that of the cluster is what they wait for. */
function cause(plan: Plan): string {
  const { simultaneousMigrations, clusterWide } = limitsOf(plan);
  const atOnce = Math.min(simultaneousMigrations, clusterWide);
  return atOnce < Infinity ? `, as no more than ${atOnce === 1 ? 'one' : formatNumber(atOnce, 0)} may move at once` : '';
}

/** What is said to be moved. */
const whose: Readonly<Record<Plan['mode'], string>> = {
  live: '',
  storage: 'The disks of ',
  'shared-nothing': 'Disks and memory of ',
};

/** The migrations that are not done, each with the reason. */
export function notMoved(migrations: readonly MigrationOutcome[]): { vm: string; why: string }[] {
  return migrations
    .filter(({ outcome }) => outcome !== 'done')
    .map(({ vm, outcome, why }) => ({ vm, why: why === undefined ? reasons[outcome] : `${reasons[outcome]}: ${why}` }));
}

const reasons: Readonly<Record<MigrationOutcome['outcome'], string>> = {
  done: 'moved',
  never: 'never ends',
  failed: 'failed',
  'no room': 'no room',
};

/** What happens beside migrations that start and end as they should. */
export function drainEvents(events: readonly ClusterEvent[]): { at: number; what: string }[] {
  return events.flatMap((event) => {
    const what = told(event);
    return what === undefined ? [] : [{ at: event.at, what }];
  });
}

function told(event: ClusterEvent): string | undefined {
  switch (event.kind) {
    case 'network':
      return `${event.network} goes ${event.state}`;
    case 'moved':
      return `${event.vm} goes on over ${event.network}`;
    case 'stranded':
      return `${event.vm} waits: no network is up`;
    case 'failed':
      return `${event.vm} fails and runs on at its source`;
    case 'never':
      return `${event.vm} can never end`;
    case 'given up':
      return `${event.vm} is given up, since it would never end, and runs on at its source`;
    default:
      return undefined;
  }
}

function vms(count: number): string {
  return counted(count, 'VM', formatNumber(count, 0));
}
