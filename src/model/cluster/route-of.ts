import { performancesOf } from '../../scenario/performance.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ratio } from '../../units/quantity.ts';
import { sharedCapacity } from '../network-path.ts';
import type { Channel } from './channel.ts';
import { channelOver } from './channel-over.ts';
import { chooseNetworks, meantForMigrations } from './choose-networks.ts';
import type { Cluster } from './cluster.ts';
import { compressible, reachedRatio } from './compression.ts';
import { costsProcessor, processed } from './cores.ts';
import { pathOver, rateOver } from './path-over.ts';
import { connectionsOver, performanceOf } from './performance.ts';
import type { Order } from './queue.ts';
import type { Route } from './route.ts';
import { usesOf } from './uses.ts';

/** The route that a migration takes now; none where no network is up. */
export function routeOf(cluster: Cluster, order: Order): Route | undefined {
  const { plan, flights, resources, limits } = cluster;
  const stated = order.vm.migration ?? plan.migration;
  const performance = performanceOf(plan.performance, stated);
  const networks = chooseNetworks(cluster, order, performance);
  if (networks.length === 0) return undefined;
  const isMeasured = stated.streamCap < Infinity;
  const channels = networks.map((network) =>
    channelOver(network, order, isMeasured ? 1 : connectionsOver(network, performance), flights),
  );
  const direct = performance === 'smb' && networks.every(({ rdma }) => rdma);
  const sent = { ...stated, ...(direct && { transport: 'rdma' as const }) };
  const migration = { ...sent, compressionRatio: ratio(compressionOf(cluster, order, channels, sent)) };
  return {
    channels,
    path: pathOver(channels, order, migration),
    uses: usesOf(resources, channels, order, migration, performance, limits.smb),
    performance,
  };
}

/**
 * The ratio that a migration reaches: the stated one where compression is chosen, as far as idle cores do it when as many
 * migrations run as may; none with the other choices; and as stated on platforms without the choice.
 */
function compressionOf(
  { plan, queue, up, spread }: Cluster,
  order: Order,
  channels: readonly Channel[],
  migration: Scenario['migration'],
): number {
  const stated = migration.compressionRatio;
  if (performancesOf[migration.platform].length === 1 || stated === 1) return stated;
  if (performanceOf(plan.performance, migration) !== 'compression') return plan.performance === undefined ? stated : 1;
  const [channel] = channels as [Channel];
  const { link } = channel.network;
  const sharing = Math.ceil(queue.atOnce / (spread ? meantForMigrations(up).length : 1));
  const wire = Math.min(rateOver(channel, order, migration), sharedCapacity({ link, migration }) / sharing);
  const busy = costsProcessor(migration) ? (queue.atOnce * wire) / processed(1, link, order.source) : 0;
  return reachedRatio(stated, compressible(order.source, busy) / queue.atOnce, wire / 8);
}
