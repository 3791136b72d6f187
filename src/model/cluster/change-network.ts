import { byPreference } from './choose-networks.ts';
import { changed, fail, note, type Cluster } from './cluster.ts';
import type { Channel } from './channel.ts';
import { diskRouteOf } from './disk-route-of.ts';
import { isStranded, isSuspended, networkNames, type Flight } from './flight.ts';
import { bringUpTo, reroute } from './fly.ts';
import type { ClusterNetwork, NetworkEvent } from './plan.ts';
import { routeOf } from './route-of.ts';

/**
 * A network comes up or goes down. Its migrations move to one that is up and go on there, or fail and are tried again after
 * the others, as the platform does. With no network up they wait, all but those whose VM is suspended already: these fail,
 * for no platform keeps a VM suspended until a network comes back. What goes over several networks takes one more when it
 * comes up.
 */
export function changeNetwork(cluster: Cluster, { network: name, state }: NetworkEvent, now: number): void {
  const network = cluster.plan.networks.find((one) => one.name === name)!;
  const wasUp = cluster.up.includes(network);
  cluster.events.push({ at: now, kind: 'network', network: name, state });
  if (state === 'up' && !wasUp) {
    cluster.up = [...cluster.up, network].sort(byPreference);
    for (const flight of [...cluster.flights]) if (isStranded(flight) || widens(cluster, flight)) moveOver(cluster, flight, now);
  }
  if (state === 'down' && wasUp) {
    cluster.up = cluster.up.filter((one) => one !== network);
    for (const flight of [...cluster.flights]) if (networksOf(flight).includes(network)) lose(cluster, flight, now);
  }
}

/** Whether it would go over other networks now, going over as many as there are. */
function widens(cluster: Cluster, { order, performance, channels, disk, store }: Flight): boolean {
  if (store !== undefined) return false;
  const memory = performance === 'smb' && differ(routeOf(cluster, order)?.channels, channels);
  return memory || (disk !== undefined && differ(diskRouteOf(cluster, order)?.channels, disk.route?.channels));
}

function differ(some: readonly Channel[] = [], others: readonly Channel[] = []): boolean {
  return networkNames(some).network !== networkNames(others).network;
}

/** Networks of its disks, as long as they matter, and of its memory. */
function networksOf({ channels, disk, order }: Flight): readonly ClusterNetwork[] {
  const used = [...(order.move === 'storage' ? [] : channels), ...(disk?.route?.channels ?? [])];
  return used.map(({ network }) => network);
}

function lose(cluster: Cluster, flight: Flight, now: number): void {
  const canGoOn = cluster.rules.movesOver && (cluster.up.length > 0 || !isSuspended(flight));
  if (canGoOn) return moveOver(cluster, flight, now);
  bringUpTo(flight, now);
  fail(cluster, flight, now);
}

function moveOver(cluster: Cluster, flight: Flight, now: number): void {
  const { order, disk } = flight;
  const route = routeOf(cluster, order);
  reroute(flight, route, disk && diskRouteOf(cluster, order), now);
  note(cluster, route === undefined ? 'stranded' : 'moved', flight, now);
  changed(cluster, 'lasting');
}
