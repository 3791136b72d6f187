import { byNaturalOrder } from '../../units/natural-order.ts';
import type { Flight } from './flight.ts';
import type { ClusterNetwork } from './plan.ts';
import type { Order } from './queue.ts';

/**
 * The network that a migration takes: the first available one in order of preference, or where several at once are spread,
 * of those with the fewest migrations from or to its hosts. Migrations are spread over migration networks alone: the CSV and
 * cluster networks are backups, used while no migration network is up (WorkingHardInIT, Windows 8 cluster beta, 2012).
 * @param available in order of preference
 */
export function chooseNetwork(
  available: readonly ClusterNetwork[],
  { source, target }: Order,
  flights: Iterable<Flight>,
  spread: boolean,
): ClusterNetwork | undefined {
  if (!spread) return available[0];
  const meant = available.filter(({ role }) => role === undefined || role === 'migration');
  const candidates = meant.length > 0 ? meant : available;
  const load = new Map(candidates.map((network) => [network, 0]));
  for (const { network, order } of flights) {
    const meets = order.source === source || order.target === target || order.source === target || order.target === source;
    if (network !== undefined && load.has(network) && meets) load.set(network, load.get(network)! + 1);
  }
  const least = Math.min(...load.values());
  return candidates.find((network) => load.get(network) === least);
}

/** Lowest preference first, then by name. */
export function byPreference(a: ClusterNetwork, b: ClusterNetwork): number {
  return a.preference - b.preference || byNaturalOrder(a.name, b.name);
}
