import { checkPlan } from './check-plan.ts';
import type { Cluster } from './cluster.ts';
import { conclude } from './conclude.ts';
import { changeNetwork } from './change-network.ts';
import { byPreference } from './choose-networks.ts';
import { goOn } from './go-on.ts';
import { openLedger } from './ledger.ts';
import { limitsOf } from './limits.ts';
import type { ClusterOutcome } from './outcome.ts';
import { placeVms } from './place.ts';
import type { ClusterPlan, NetworkEvent } from './plan.ts';
import { byPriority, queueOf } from './queue.ts';
import { clusterRules } from './rules.ts';
import { shareNetworks } from './share-networks.ts';
import { startQuickly, startWhatMay } from './start.ts';

/**
 * Move the VMs of a plan and say when each one runs on its target: a fluid simulation from event to event.
 *
 *     plan ─→ 1 places on targets ─→ 2 queue ─→ ┌ 3 networks up or down ─→ 4 start what may ─→ 5 fair shares ─┐ ─→ 7 outcome
 *                                               └──────────── 6 ends of rounds and migrations ←───────────────┘
 *
 * Rates change only when a migration starts, ends or turns to its last copy, or a network comes or goes. Each migration
 * goes through the rounds of `migrate`, dirtying on at whatever rate it gets; one alone takes exactly as long. That one
 * never ends is said when nothing can change its rate any more, or when patience with it ends.
 *
 * @throws InputError where the plan contradicts itself
 */
export function simulateCluster(plan: ClusterPlan): ClusterOutcome {
  checkPlan(plan);
  const rules = clusterRules[plan.migration.platform];
  const networks = plan.networks.toSorted(byPreference);

  // 1 places on targets, 2 queue
  const vms = plan.vms.toSorted(byPriority);
  const limits = limitsOf(plan);
  const orders = placeVms(vms, plan);
  const cluster: Cluster = {
    plan,
    rules,
    limits,
    spread: plan.spread ?? rules.spread,
    up: networks,
    queue: queueOf(
      orders.filter(({ move }) => move !== 'quick'),
      limits,
    ),
    flights: new Set(),
    resources: new Map(),
    ledgers: networks.map(openLedger),
    events: [],
    results: new Map(),
    change: 'none',
  };
  startQuickly(
    cluster,
    orders.filter(({ move }) => move === 'quick'),
  );
  const coming = (plan.events ?? []).toSorted(byTime);
  let happened = 0;
  let now = 0;
  for (let next = 0; next < Infinity; next = goOn(cluster, now, coming[happened]?.at ?? Infinity)) {
    now = next;

    // 3 networks up or down
    while (happened < coming.length && coming[happened]!.at <= now) changeNetwork(cluster, coming[happened++]!, now);

    // 4 start what may, 5 fair shares, 6 ends of rounds and migrations
    startWhatMay(cluster, now);
    if (cluster.change !== 'none') shareNetworks(cluster, now);
  }

  // 7 outcome
  return conclude(cluster, vms, now);
}

/** One that comes up at the moment it goes down is up. */
export function byTime(a: NetworkEvent, b: NetworkEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.network !== b.network) return a.network < b.network ? -1 : 1;
  return a.state === b.state ? 0 : a.state === 'down' ? -1 : 1;
}
