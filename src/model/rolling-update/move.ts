import type { ClusterOutcome } from '../cluster/outcome.ts';
import type { NetworkEvent } from '../cluster/plan.ts';
import { byTime, simulateCluster } from '../cluster/simulate.ts';
import { placementAfter, type Placement } from './placement.ts';
import type { HostedVm, RollingUpdatePlan } from './plan.ts';

/** Migrations of one part of the update, with times from its start, and where VMs run after them. */
export interface Moved {
  readonly outcome: ClusterOutcome;
  readonly placement: Placement;
}

/** Move VMs at a time of the update, each to its own target or to the host with most room, over the networks that are up then. */
export function move(
  plan: RollingUpdatePlan,
  placement: Placement,
  vms: readonly HostedVm[],
  to: readonly string[],
  at: number,
): Moved {
  if (vms.length === 0) return stay(placement, at);
  const events = eventsFrom(plan.events ?? [], at);
  const outcome = simulateCluster({ ...plan, ...placement, from: vms[0]!.host, to, vms, events });
  return { outcome: later(outcome, at), placement: placementAfter(placement, outcome) };
}

/** Move nothing. */
export function stay(placement: Placement, at: number): Moved {
  return { outcome: { makespan: at, migrations: [], networks: [], events: [] }, placement };
}

/** What happens to networks, as seen from a time on: what is down by then goes down at once. */
export function eventsFrom(events: readonly NetworkEvent[], start: number): NetworkEvent[] {
  const past = events.filter(({ at }) => at <= start).sort(byTime);
  const last = new Map(past.map((event) => [event.network, event]));
  return [
    ...[...last.values()].filter(({ state }) => state === 'down').map((event) => ({ ...event, at: 0 })),
    ...events.filter(({ at }) => at > start).map((event) => ({ ...event, at: event.at - start })),
  ];
}

/** The same at a later time; what networks do is left to the plan. */
function later({ makespan, migrations, networks, events }: ClusterOutcome, by: number): ClusterOutcome {
  return {
    makespan: makespan + by,
    migrations: migrations.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    networks: networks.map((one) => ({ ...one, load: one.load.map(({ at, rate }) => ({ at: at + by, rate })) })),
    events: events.filter(({ kind }) => kind !== 'network').map((event) => ({ ...event, at: event.at + by })),
  };
}
