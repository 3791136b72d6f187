import type { RollingPlan } from '../importers/plan/plan.ts';
import type { HostUpdate, RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import { formatDuration } from '../units/duration.ts';
import { formatQuantity } from '../units/format.ts';
import { counted } from '../units/phrases.ts';

/** What became of a rolling update in a few sentences: how far it came and when, whether there is memory, what VMs notice. */
export function rollingHeadline(plan: RollingPlan, outcome: RollingUpdateOutcome): string {
  const fewer = fewerAtOnce(plan, outcome);
  return [
    progress(plan, outcome),
    memoryVerdict(outcome),
    ...(fewer === 0 ? [] : [`In ${counted(fewer, 'step')} fewer are away at once than might be, for lack of memory.`]),
    movesInAll(outcome),
  ].join(' ');
}

function progress({ rollingUpdate: { window } }: RollingPlan, { verdict, hosts, makespan }: RollingUpdateOutcome): string {
  const updated = hosts.filter(({ outcome }) => outcome === 'updated');
  const share = `${updated.length} of ${counted(hosts.length, 'host')}`;
  if (verdict === 'never') {
    const [first] = hosts.filter(({ outcome }) => outcome === 'never');
    return `The update stands still at ${first!.host}, where a migration never ends; ${share} are updated before it.`;
  }
  const done = `${updated.length === hosts.length && hosts.length > 1 ? `All ${counted(hosts.length, 'host')}` : share} ${updated.length === 1 ? 'is' : 'are'} updated in ${formatDuration(makespan)}`;
  if (window === undefined) return `${done}.`;
  if (makespan <= window) return `${done}, within the window of ${formatDuration(window)}.`;
  const inTime = updated.filter(({ back }) => back <= window).length;
  return `${done}, ${formatDuration(makespan - window)} longer than the window of ${formatDuration(window)}; ${inTime} ${inTime === 1 ? 'is' : 'are'} back by then.`;
}

/** Whether the hosts that stay have memory enough for those that are away. */
export function memoryVerdict({ hosts }: Pick<RollingUpdateOutcome, 'hosts'>): string {
  const without = hosts.filter(({ outcome }) => outcome === 'no room');
  if (without.length > 0) {
    const missing = without.reduce((sum, { stuck }) => sum + stuck.length, 0);
    const fit = missing === 1 ? 'fits' : 'fit';
    return `Memory does not suffice: with ${listed(without)} away ${counted(missing, 'VM')} ${fit} nowhere.`;
  }
  const known = hosts.filter(({ memoryLeft = Infinity }) => memoryLeft < Infinity);
  if (known.length === 0) return 'Room is presumed: not all hosts state their free memory.';
  const tightest = known.reduce((least, one) => (one.memoryLeft! < least.memoryLeft! ? one : least));
  const presumed = known.length < hosts.length ? ' as far as it is stated' : '';
  return `Memory suffices${presumed}: least is left with ${tightest.host} away, ${formatQuantity(tightest.memoryLeft!, 'GiB', 0)}.`;
}

function movesInAll({ vms }: RollingUpdateOutcome): string {
  const moved = vms.filter(({ hosts }) => hosts.length > 1);
  if (moved.length === 0) return 'No VM is moved.';
  const times = moved.reduce((sum, { hosts }) => sum + hosts.length - 1, 0);
  const worst = moved.reduce((most, one) => (one.downtime > most.downtime ? one : most));
  return `${counted(moved.length, 'VM')} ${moved.length === 1 ? 'is' : 'are'} moved ${counted(times, 'time')}; ${worst.vm} stands still longest, ${formatDuration(worst.downtime)} in ${counted(worst.hosts.length - 1, 'move')}.`;
}

/** Steps in which fewer hosts are away than the plan allows and still wait. */
function fewerAtOnce({ rollingUpdate: { atOnce } }: RollingPlan, { steps }: RollingUpdateOutcome): number {
  return steps.filter(({ hosts }, at) => hosts.length < atOnce && at < steps.length - 1).length;
}

/** What keeps hosts from being updated, or VMs from coming back. */
export function notUpdated(hosts: readonly HostUpdate[]): { host: string; vm: string; why: string }[] {
  return hosts.flatMap(({ host, outcome, stuck }) =>
    outcome === 'not begun'
      ? [{ host, vm: '', why: 'its turn never comes' }]
      : stuck.map(({ vm, why }) => ({ host, vm, why: outcome === 'updated' ? `does not come back: ${why}` : why })),
  );
}

export const hostOutcomes: Readonly<Record<HostUpdate['outcome'], string>> = {
  updated: 'updated',
  'no room': 'left out',
  'not emptied': 'not emptied',
  never: 'never ends',
  'not begun': 'not begun',
};

function listed(hosts: readonly HostUpdate[]): string {
  return hosts.length <= 3 ? hosts.map(({ host }) => host).join(' or ') : `any of ${hosts.length} hosts`;
}
