import type { ClusterOutcome, MigrationOutcome } from '../cluster/outcome.ts';
import type { Batch } from './batch.ts';
import { move, stay } from './move.ts';
import type { HostUpdate, StuckVm, UpdateStep } from './outcome.ts';
import { vmsOn, type Placement } from './placement.ts';
import type { RollingUpdatePlan } from './plan.ts';

/** A step of the update, each of its hosts, and where VMs run after it. */
export interface Stepped {
  readonly step: UpdateStep;
  readonly hosts: readonly HostUpdate[];
  readonly placement: Placement;
}

/**
 * Update hosts together: all are emptied at once, each is patched as soon as it is empty, and when the last one is ready their
 * VMs return. A host that could not be emptied is not patched; what has left it returns with the others.
 */
export function updateTogether(plan: RollingUpdatePlan, placement: Placement, batch: Batch, start: number): Stepped {
  const { hosts, memoryLeft } = batch;
  const { failBack, patch } = plan.rollingUpdate;
  const others = plan.hosts.map(({ name }) => name).filter((name) => !hosts.includes(name));

  // 1 empty, 2 patch
  const guests = vmsOn(placement, hosts);
  const leaving = move(plan, placement, guests, others, start);
  const emptied = hosts.map((host) => {
    const own = leaving.outcome.migrations.filter(({ source }) => source === host);
    const stuck = stuckOf(own);
    const drained = over(leaving.outcome, own, start);
    return { host, guests: own.length, stuck, drained, ready: stuck.length === 0 ? drained + patch : drained };
  });

  // 3 return
  const homes = new Map(guests.map(({ name, host }) => [name, host]));
  const returns = leaving.placement.vms.flatMap((vm) => {
    const home = homes.get(vm.name) ?? vm.host;
    return failBack && vm.host !== home ? [{ ...vm, to: home }] : [];
  });
  const from = Math.max(...emptied.map(({ ready }) => ready));
  const returning = from < Infinity ? move(plan, leaving.placement, returns, hosts, from) : stay(leaving.placement, from);

  const updates = emptied.map(({ ready, ...one }): HostUpdate => {
    const expected = returns.filter(({ to }) => to === one.host).map(({ name }) => name);
    const own = returning.outcome.migrations.filter(({ vm }) => expected.includes(vm));
    const returnsFrom = expected.length > 0 ? from : ready;
    const back = over(returning.outcome, own, returnsFrom);
    const isPatched = one.stuck.length === 0;
    return {
      ...one,
      outcome: back === Infinity ? 'never' : isPatched ? 'updated' : 'not emptied',
      stuck: [...one.stuck, ...stuckOf(own)],
      start,
      patched: isPatched ? ready : Infinity,
      returning: returnsFrom,
      back,
      memoryLeft,
    };
  });
  const end = Math.max(...updates.map(({ back }) => back));
  const step = { hosts, start, end, leaving: leaving.outcome, returning: returning.outcome };
  return { step, hosts: updates, placement: returning.placement };
}

function stuckOf(migrations: readonly MigrationOutcome[]): StuckVm[] {
  return migrations.filter(({ outcome }) => outcome !== 'done').map(({ vm, outcome, why }) => ({ vm, why: why ?? outcome }));
}

/** When the last of some migrations is over, done or given up; `Infinity` if one never is. */
function over({ events }: ClusterOutcome, migrations: readonly MigrationOutcome[], otherwise: number): number {
  const vms = new Set(migrations.map(({ vm }) => vm));
  const own = events.filter((event) => event.kind !== 'network').filter(({ vm }) => vms.has(vm));
  const givenUp = new Set(own.filter(({ kind }) => kind === 'given up').map(({ vm }) => vm));
  if (migrations.some(({ vm, outcome }) => outcome === 'never' && !givenUp.has(vm))) return Infinity;
  return own.reduce((last, { at }) => Math.max(last, at), otherwise);
}
