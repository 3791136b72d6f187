import { gibibytes } from '../../units/quantity.ts';
import { attempted, land, note, type Cluster } from './cluster.ts';
import { isHopeless, isStranded, type Flight } from './flight.ts';
import { bringUpTo } from './fly.ts';
import { reasons } from './messages.ts';

/** When patience with the next migration ends; `Infinity` if none is under way with which it does. */
export function nextImpatience({ flights, limits }: Cluster, now: number): number {
  let next = Infinity;
  for (const flight of flights) {
    const end = patienceEnd(flight, limits.patience);
    if (end > now) next = Math.min(next, end);
  }
  return next;
}

/**
 * Give up migrations with which patience is at its end and that never end at the rates they have: what orchestrators and
 * administrators do where the hypervisor does not. Their VMs run on at the source; places and bandwidth go to the others.
 */
export function giveUp(cluster: Cluster, now: number): void {
  const { flights, limits, results } = cluster;
  if (limits.patience === Infinity) return;
  for (const flight of [...flights]) {
    if (patienceEnd(flight, limits.patience) > now || isStranded(flight) || !isHopeless(flight)) continue;
    bringUpTo(flight, now);
    results.set(flight.order.vm.name, {
      ...attempted(flight),
      end: Infinity,
      givenUp: now,
      downtime: Infinity,
      rounds: Infinity,
      converged: false,
      outcome: 'never',
      why: reasons.givenUp(now - flight.start),
    });
    note(cluster, 'given up', flight, now);
    land(cluster, flight);
  }
}

/** Go on where all that run never end: at the rates they have, which is all that can be said of rounds that lead nowhere. */
export function coast({ flights }: Cluster, now: number, until: number): void {
  for (const flight of flights) {
    if (isStranded(flight)) continue;
    bringUpTo(flight, now);
    flight.wire += (flight.flow.rate / 8) * (until - now);
    flight.since = until;
  }
}

/** Patience is with all that moves, disks included (completionTimeoutPerGiB of KubeVirt). */
function patienceEnd({ start, vm, disk, store }: Flight, patience: number): number {
  if (store !== undefined || patience === Infinity) return Infinity;
  return start + (patience * (vm.memory + (disk?.disks.size ?? 0))) / gibibytes(1);
}
