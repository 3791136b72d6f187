import type { Channel } from './channel.ts';
import type { Flight } from './flight.ts';
import type { ClusterNetwork } from './plan.ts';
import type { Order } from './queue.ts';
import { teamMembers } from './team-member.ts';

/** Place the connections of a migration on the adapters of a network. */
export function channelOver(network: ClusterNetwork, order: Order, connections: number, flights: Iterable<Flight>): Channel {
  const { source, target, vm, attempts } = order;
  const busy = membersInUse(network, order, flights);
  const members = Array.from({ length: connections }, (_, at) => {
    const connection = connectionName(vm.name, attempts, network.name, at);
    const one = teamMembers(network.team, connection, source.name, target.name, busy);
    busy[one.out]! += 1;
    return one;
  });
  return { network, connections, out: distinct(members.map((one) => one.out)), in: distinct(members.map((one) => one.in)) };
}

/** What tells a connection from others of its network: its VM, the how manieth attempt it is of, and which of several it is. */
export function connectionName(vm: string, attempt: number, network: string, at = 0): string {
  return [vm, attempt, network, ...(at > 0 ? [at] : [])].join(' ');
}

function membersInUse(network: ClusterNetwork, order: Order, flights: Iterable<Flight>): number[] {
  const busy = Array.from({ length: network.team?.members ?? 1 }, () => 0);
  for (const flight of flights) {
    if (flight.order === order || flight.order.source !== order.source) continue;
    for (const channel of flight.channels) if (channel.network === network) for (const out of channel.out) busy[out]! += 1;
  }
  return busy;
}

function distinct(members: readonly number[]): readonly number[] {
  return [...new Set(members)];
}
