import { byPreference } from './choose-networks.ts';
import { changed, fail, note, type Cluster } from './cluster.ts';
import { isStranded, isSuspended, networkNames, type Flight } from './flight.ts';
import { bringUpTo, reroute } from './fly.ts';
import type { NetworkEvent } from './plan.ts';
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
    for (const flight of [...cluster.flights])
      if (flight.channels.some((channel) => channel.network === network)) lose(cluster, flight, now);
  }
}

/** Whether it would go over other networks now, going over as many as there are. */
function widens(cluster: Cluster, flight: Flight): boolean {
  if (flight.performance !== 'smb' || flight.store !== undefined) return false;
  const route = routeOf(cluster, flight.order);
  return route !== undefined && networkNames(route).network !== networkNames(flight).network;
}

function lose(cluster: Cluster, flight: Flight, now: number): void {
  const canGoOn = cluster.rules.movesOver && (cluster.up.length > 0 || !isSuspended(flight));
  if (canGoOn) return moveOver(cluster, flight, now);
  bringUpTo(flight, now);
  fail(cluster, flight, now);
}

function moveOver(cluster: Cluster, flight: Flight, now: number): void {
  const route = routeOf(cluster, flight.order);
  reroute(flight, route, now);
  note(cluster, route === undefined ? 'stranded' : 'moved', flight, now);
  changed(cluster, 'lasting');
}
