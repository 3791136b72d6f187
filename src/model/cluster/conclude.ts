import { attempted, type Cluster } from './cluster.ts';
import { isHopeless, isStranded, type Flight } from './flight.ts';
import { closeLedger } from './ledger.ts';
import { reasons } from './messages.ts';
import type { ClusterOutcome, MigrationOutcome } from './outcome.ts';
import { moveOf, placeVms } from './place.ts';
import type { ClusterPlan, ClusterVm } from './plan.ts';
import { waiting, type Order } from './queue.ts';

/**
 * What became of every VM once nothing more can happen: those still under way never end or have no network, and those still
 * waiting wait for these.
 */
export function conclude(cluster: Cluster, vms: readonly ClusterVm[], now: number): ClusterOutcome {
  const { flights, results, events, ledgers, plan, queue } = cluster;
  const endless = [...flights].filter((flight) => !isStranded(flight) && isHopeless(flight));
  for (const flight of flights) results.set(flight.order.vm.name, stuck(flight, endless.includes(flight)));
  const culprits = endless.map(({ order }) => order.vm.name);
  for (const order of waiting(queue)) results.set(order.vm.name, leftBehind(order, cluster, culprits, now));
  for (const vm of culprits) events.push({ at: now, kind: 'never', vm });

  const migrations = vms.map((vm) => results.get(vm.name) ?? withoutRoom(vm, plan));
  const isEndless = migrations.some(({ outcome }) => outcome === 'never');
  const ends = migrations.filter(({ outcome }) => outcome === 'done').map(({ end }) => end);
  return {
    makespan: isEndless ? Infinity : ends.reduce((last, end) => Math.max(last, end), 0),
    migrations,
    networks: ledgers.map((ledger) => closeLedger(ledger, plan.migration, now)),
    events,
  };
}

const notMoved = { end: Infinity, downtime: Infinity, rounds: Infinity, converged: false } as const;

function stuck(flight: Flight, endless: boolean): MigrationOutcome {
  const known = { ...attempted(flight), ...notMoved };
  if (!endless) return { ...known, outcome: 'failed', why: reasons.notUp };
  return { ...known, transferred: Infinity, outcome: 'never', why: reasons.endless };
}

function leftBehind(order: Order, { up }: Cluster, culprits: readonly string[], now: number): MigrationOutcome {
  const known = {
    vm: order.vm.name,
    move: order.move,
    source: order.source.name,
    target: order.target.name,
    queued: order.queued + now - order.waitingSince,
    start: Infinity,
    transferred: order.wasted,
    ...notMoved,
  };
  if (culprits.length > 0) return { ...known, queued: Infinity, outcome: 'never', why: reasons.behind(culprits) };
  return { ...known, outcome: 'failed', why: up.length === 0 ? reasons.notUp : reasons.noPlace };
}

function withoutRoom(vm: ClusterVm, plan: ClusterPlan): MigrationOutcome {
  return {
    vm: vm.name,
    move: moveOf(vm, plan),
    source: vm.host ?? plan.from,
    queued: 0,
    start: Infinity,
    transferred: 0,
    ...notMoved,
    outcome: 'no room',
    why: fitsAlone(vm, plan) ? reasons.noRoomLeft : reasons.noRoom,
  };
}

/** Whether a target would have room for it if nothing else moved there. */
function fitsAlone(vm: ClusterVm, plan: ClusterPlan): boolean {
  return placeVms([vm], plan).length > 0;
}
