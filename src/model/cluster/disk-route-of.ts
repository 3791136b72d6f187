import { channelOver } from './channel-over.ts';
import { equalNetworks } from './choose-networks.ts';
import type { Cluster } from './cluster.ts';
import { storageOf, type DiskRoute } from './disk-copy.ts';
import { rateOver } from './path-over.ts';
import { connectionsOver } from './performance.ts';
import type { Order } from './queue.ts';
import { resourceAt, usesOf } from './uses.ts';

/**
 * The route that disks take now, none where no network is up: by SMB over all equal networks, whatever memory goes by (as in
 * `storage-path.ts`). Its limit for live migrations does not hold for disks (Armstrong 2015).
 */
export function diskRouteOf({ up, flights, plan, resources }: Cluster, order: Order): DiskRoute | undefined {
  if (up.length === 0) return undefined;
  const { source, target, vm } = order;
  const stated = vm.migration ?? plan.migration;
  const networks = equalNetworks(up);
  const isDirect = networks.every(({ rdma }) => rdma);
  const migration = isDirect ? { ...stated, transport: 'rdma' as const } : stated;
  const isMeasured = stated.streamCap < Infinity;
  const channels = networks.map((network) =>
    channelOver(network, order, isMeasured ? 1 : connectionsOver(network, 'smb'), flights),
  );
  const [read, write] = [8 * storageOf(source).read, 8 * storageOf(target).write];
  const path = channels.length * Math.min(...channels.map((channel) => rateOver(channel, order, migration)));
  return {
    channels,
    cap: Math.min(path, read, write),
    uses: [
      ...usesOf(resources, channels, order, migration, 'tcp-ip', Infinity),
      { of: resourceAt(resources, ['storage of source', source.name]), line: read },
      { of: resourceAt(resources, ['storage of target', target.name]), line: write },
    ],
  };
}
