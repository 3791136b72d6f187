import { chooseNetwork, byPreference } from './choose-network.ts';
import { changed, fail, note, type Cluster } from './cluster.ts';
import { isSuspended, type Flight } from './flight.ts';
import { bringUpTo, reroute } from './fly.ts';
import { pathOver } from './path-over.ts';
import type { ClusterNetwork, NetworkEvent } from './plan.ts';
import { plugIn } from './start.ts';

/**
 * A network comes up or goes down. Its migrations move to one that is up and go on there, or fail and are tried again after
 * the others, as the platform does. With no network up they wait, all but those whose VM is suspended already: these fail,
 * for no platform keeps a VM suspended until a network comes back.
 */
export function changeNetwork(cluster: Cluster, { network: name, state }: NetworkEvent, now: number): void {
  const network = cluster.plan.networks.find((one) => one.name === name)!;
  const wasUp = cluster.up.includes(network);
  cluster.events.push({ at: now, kind: 'network', network: name, state });
  if (state === 'up' && !wasUp) {
    cluster.up = [...cluster.up, network].sort(byPreference);
    for (const flight of [...cluster.flights]) if (flight.network === undefined) moveOver(cluster, flight, now);
  }
  if (state === 'down' && wasUp) {
    cluster.up = cluster.up.filter((one) => one !== network);
    for (const flight of [...cluster.flights]) if (flight.network === network) lose(cluster, flight, now);
  }
}

function lose(cluster: Cluster, flight: Flight, now: number): void {
  const canGoOn = cluster.movesOver && (cluster.up.length > 0 || !isSuspended(flight));
  if (canGoOn) return moveOver(cluster, flight, now);
  bringUpTo(flight, now);
  fail(cluster, flight, now);
}

function moveOver(cluster: Cluster, flight: Flight, now: number): void {
  const { order, vm, migration } = flight;
  const others = [...cluster.flights].filter((one) => one !== flight);
  const network: ClusterNetwork | undefined = chooseNetwork(cluster.up, order, others, cluster.spread);
  const path = network === undefined ? flight.path : pathOver(network, order.source, order.target, { vm, migration });
  reroute(flight, network, path, now);
  if (network !== undefined) plugIn(cluster, flight, network);
  note(cluster, network === undefined ? 'stranded' : 'moved', flight, now);
  changed(cluster, 'lasting');
}
