import { chooseNetwork } from './choose-network.ts';
import { changed, note, type Cluster } from './cluster.ts';
import { adapter, type Adapter } from './fair-shares.ts';
import type { Flight } from './flight.ts';
import { takeOff } from './fly.ts';
import { pathOver } from './path-over.ts';
import type { ClusterNetwork } from './plan.ts';
import { takeNext, type Order } from './queue.ts';
import { teamMembers } from './team-member.ts';

/** Start what the limits allow, in the order of the queue. With no network up nothing starts. */
export function startWhatMay(cluster: Cluster, now: number): void {
  const { up, flights, spread, plan, queue, limits } = cluster;
  while (up.length > 0) {
    const order = takeNext(queue, limits);
    if (order === undefined) return;
    const network = chooseNetwork(up, order, flights, spread)!;
    const migration = order.vm.migration ?? plan.migration;
    const path = pathOver(network, order.source, order.target, { vm: order.vm.vm, migration });
    order.attempts++;
    order.queued += now - order.waitingSince;
    const flight = takeOff(order, migration, network, path, now);
    plugIn(cluster, flight, network);
    flights.add(flight);
    note(cluster, 'start', flight, now);
    changed(cluster, 'lasting');
  }
}

/** Give a migration its adapters in a network, or members of teams there. */
export function plugIn({ adapters, flights }: Cluster, flight: Flight, network: ClusterNetwork): void {
  const { order, flow } = flight;
  const { source, target } = order;
  const busy = membersInUse(network, order, flights, flight);
  const connection = `${order.vm.name} ${order.attempts} ${network.name}`;
  const members = teamMembers(network.team, connection, source.name, target.name, busy);
  flight.member = members.out;
  flow.out = adapterAt(adapters, [network.name, source.name, 'out', members.out]);
  flow.in = adapterAt(adapters, [network.name, target.name, 'in', members.in]);
}

function membersInUse(network: ClusterNetwork, { source }: Order, flights: Iterable<Flight>, except: Flight): number[] {
  const busy = Array.from({ length: network.team?.members ?? 1 }, () => 0);
  for (const flight of flights) {
    if (flight !== except && flight.network === network && flight.order.source === source) busy[flight.member]! += 1;
  }
  return busy;
}

function adapterAt(adapters: Map<string, Adapter>, place: readonly (string | number)[]): Adapter {
  const key = JSON.stringify(place);
  const known = adapters.get(key) ?? adapter();
  adapters.set(key, known);
  return known;
}
