import type { Customer, SetUp, SetUpNetwork } from '../importers/customer/customer.ts';
import { complete } from '../scenario/scenario.ts';
import { atOnceOf, hostOf, linkOf, migrationNetworks } from './settings-of.ts';

/** Hours of work that an option takes, and its price where all that it buys has one. */
export interface Cost {
  readonly hours: number;
  readonly price?: number;
}

/** At how many places each thing is to be done. */
type Places = Readonly<Record<keyof typeof efforts, number>>;

/**
 * Hours for each thing to be done: once, and at each place. All of it assumed, for someone who has done it before; restarts fall
 * into the next updates.
 */
const efforts = {
  /** On every host. */
  atOnce: { once: 0.25, each: 0.02 },
  compression: { once: 0.25, each: 0.02 },
  /** On every host that does not have it. */
  fullPower: { once: 0.25, each: 0.05 },
  cStatesOff: { once: 0.5, each: 0.5 },
  /** On every host, for each network that does not have it. */
  jumbo: { once: 1, each: 0.25 },
  rdma: { once: 4, each: 1 },
  newNetwork: { once: 2, each: 1 },
  fasterLink: { once: 2, each: 1.5 },
} as const;

/**
 * What it takes to turn a cluster into the same with an option. Work and purchases follow what differs: each host gets an
 * adapter and a switch port for every network that is new or faster, one for each member of a team, and an adapter for
 * every other network that RDMA begins to be used on.
 */
export function costOf(before: SetUp, after: SetUp, prices: Customer['prices']): Cost {
  const hosts = after.hosts.length;
  const networks = changesOf(before, after);
  const places = placesOf(before, after, networks);
  const hours = Object.entries(efforts)
    .filter(([kind]) => places[kind as keyof Places] > 0)
    .reduce((sum, [kind, { once, each }]) => sum + once + each * places[kind as keyof Places], 0);
  const ports = hosts * count(networks.filter(({ isNew, isFaster }) => isNew || isFaster));
  const adapters = hosts * count(networks.filter(({ isNew, isFaster, getsRdma }) => isNew || isFaster || getsRdma));
  const { nic, switchPort } = prices ?? {};
  const isPriced = prices !== undefined && (adapters === 0 || nic !== undefined) && (ports === 0 || switchPort !== undefined);
  return { hours, ...(isPriced && { price: adapters * (nic ?? 0) + ports * (switchPort ?? 0) }) };
}

interface NetworkChange {
  readonly network: SetUpNetwork;
  readonly isNew: boolean;
  readonly isFaster: boolean;
  readonly getsRdma: boolean;
  readonly getsJumbo: boolean;
}

/** Of every network for migrations, what becomes of it. */
function changesOf(before: SetUp, after: SetUp): NetworkChange[] {
  const known = new Map(before.networks.map((network) => [network.name, network]));
  return migrationNetworks(after).map((network) => {
    const was = known.get(network.name);
    const [link, lineBefore] = [linkOf(after, network), was && linkOf(before, was)];
    return {
      network,
      isNew: was === undefined,
      isFaster: lineBefore !== undefined && link.rate > lineBefore.rate,
      getsRdma: network.rdma === true && was?.rdma !== true,
      getsJumbo: link.mtu > (lineBefore?.mtu ?? usualMtu),
    };
  });
}

const usualMtu = complete(new Map()).link.mtu;

function placesOf(before: SetUp, after: SetUp, networks: readonly NetworkChange[]): Places {
  const hosts = after.hosts.length;
  const changed = (is: (change: NetworkChange) => boolean) => hosts * networks.filter(is).length;
  const altered = (key: 'powerPlan' | 'cStates') =>
    after.hosts.filter((host, at) => hostOf(after, host)[key] !== hostOf(before, before.hosts[at]!)[key]).length;
  const rdma = changed(({ getsRdma }) => getsRdma);
  return {
    atOnce: atOnceOf(before) === atOnceOf(after) ? 0 : hosts,
    /** With RDMA it is part of setting that up. */
    compression: before.performance === after.performance || rdma > 0 ? 0 : hosts,
    fullPower: altered('powerPlan'),
    cStatesOff: altered('cStates'),
    jumbo: changed(({ getsJumbo }) => getsJumbo),
    rdma,
    newNetwork: changed(({ isNew }) => isNew),
    fasterLink: changed(({ isFaster }) => isFaster),
  };
}

/** Adapters or ports of one host: one for each member of a team. */
function count(networks: readonly NetworkChange[]): number {
  return networks.reduce((sum, { network: { team } }) => sum + (team?.members ?? 1), 0);
}
