import { gibibytes } from '../../units/quantity.ts';
import { attempted, changed, land, note, type Cluster } from './cluster.ts';
import { isStranded, type Flight } from './flight.ts';
import { bringUpTo } from './fly.ts';
import { reasons } from './messages.ts';

/** When the first of those that never end is given up, nothing else being able to change; `Infinity` if none is. */
export function nextGivingUp({ flights, limits }: Cluster, now: number): number {
  const times = [...flights].filter((flight) => !isStranded(flight)).map((flight) => patienceEnd(flight, limits.patience));
  return Math.max(now, Math.min(Infinity, ...times));
}

/**
 * Go on to a time at which migrations that never end are given up: what orchestrators and administrators do where the
 * hypervisor does not. Their VMs run on at the source, and their places and bandwidth go to the others. Until then all of
 * them send at the rates they have, which is all that can be said of rounds that lead nowhere.
 */
export function giveUp(cluster: Cluster, now: number, until: number): void {
  const { flights, limits, results } = cluster;
  for (const flight of [...flights]) {
    if (isStranded(flight)) continue;
    bringUpTo(flight, now);
    flight.wire += (flight.flow.rate / 8) * (until - now);
    flight.since = until;
    if (patienceEnd(flight, limits.patience) > until) continue;
    results.set(flight.order.vm.name, {
      ...attempted(flight),
      end: Infinity,
      downtime: Infinity,
      rounds: Infinity,
      converged: false,
      outcome: 'never',
      why: reasons.givenUp(until - flight.start),
    });
    note(cluster, 'given up', flight, until);
    land(cluster, flight);
  }
  changed(cluster, 'lasting');
}

function patienceEnd({ start, vm }: Flight, patience: number): number {
  return start + (patience * vm.memory) / gibibytes(1);
}
