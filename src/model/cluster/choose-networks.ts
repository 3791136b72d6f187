import type { Performance } from '../../scenario/performance.ts';
import { byNaturalOrder } from '../../units/natural-order.ts';
import type { Cluster } from './cluster.ts';
import type { Flight } from './flight.ts';
import type { ClusterNetwork } from './plan.ts';
import type { Order } from './queue.ts';

/** The networks that a migration takes of those that are up: one, or by SMB all that are equal; none where none is up. */
export function chooseNetworks(
  { up, flights, spread }: Cluster,
  order: Order,
  performance: Performance,
): readonly ClusterNetwork[] {
  if (up.length === 0) return up;
  if (performance === 'smb') return equalNetworks(up);
  return [spread ? leastUsed(meantForMigrations(up), order, flights) : up[0]!];
}

/**
 * The networks over which SMB Multichannel spreads each migration: adapters that do RDMA before those that do not, and of
 * these the fastest, all of one kind and speed at once (Barreto, “Make sure your network interfaces are RSS-capable”, 2012).
 */
export function equalNetworks(up: readonly ClusterNetwork[]): readonly ClusterNetwork[] {
  const meant = meantForMigrations(up);
  const direct = meant.filter(({ rdma }) => rdma);
  const best = direct.length > 0 ? direct : meant;
  const fastest = Math.max(...best.map(speed));
  return best.filter((network) => speed(network) === fastest);
}

/**
 * Those that migrations are spread over: migration networks alone. The CSV and cluster networks are their backup, used while
 * no migration network is up (WorkingHardInIT, Windows 8 cluster beta, 2012).
 */
export function meantForMigrations(up: readonly ClusterNetwork[]): readonly ClusterNetwork[] {
  const meant = up.filter(({ role }) => role === undefined || role === 'migration');
  return meant.length > 0 ? meant : up;
}

/** Lowest preference first, then by name. */
export function byPreference(a: ClusterNetwork, b: ClusterNetwork): number {
  return a.preference - b.preference || byNaturalOrder(a.name, b.name);
}

/** The network with the fewest other migrations from or to its hosts; of equals the first. */
function leastUsed(networks: readonly ClusterNetwork[], order: Order, flights: Iterable<Flight>): ClusterNetwork {
  const { source, target } = order;
  const load = new Map(networks.map((network) => [network, 0]));
  for (const flight of flights) {
    const { source: from, target: to } = flight.order;
    const meets = from === source || to === target || from === target || to === source;
    if (!meets || flight.order === order) continue;
    for (const { network } of flight.channels) if (load.has(network)) load.set(network, load.get(network)! + 1);
  }
  const least = Math.min(...load.values());
  return networks.find((network) => load.get(network) === least)!;
}

function speed({ link, team }: ClusterNetwork): number {
  return link.rate * (team?.members ?? 1);
}
