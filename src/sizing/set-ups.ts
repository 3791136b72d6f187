import type { SetUp, SetUpNetwork } from '../importers/customer/customer.ts';
import { optionOf, type Change, type Option } from '../importers/customer/option.ts';
import { performancesOf } from '../scenario/performance.ts';
import { type ParameterPath, type Values } from '../scenario/scenario.ts';
import { atOnceOf, hostOf, isForMigrations, linkOf, migrationNetworks } from './settings-of.ts';

/**
 * The cluster with the changes of an option made to all hosts and all networks for migrations. A link that is faster than one
 * of theirs leaves those alone that are faster still; one that is not is given to all of them.
 */
export function withOption(cluster: SetUp, { changes }: Option): SetUp {
  return changes.reduce(withChange, cluster);
}

function withChange(cluster: SetUp, change: Change): SetUp {
  switch (change.kind) {
    case 'link':
      return withLink(cluster, change.rate);
    case 'jumbo':
      return onNetworks(cluster, 'link.mtu', 9000);
    case 'full-power':
      return onHosts(cluster, 'host.powerPlan', 'full');
    case 'c-states-off':
      return onHosts(cluster, 'host.cStates', 'off');
    case 'compression':
      return { ...cluster, performance: 'compression' };
    case 'rdma':
      return {
        ...cluster,
        performance: 'smb',
        networks: cluster.networks.map((network) => (isForMigrations(network) ? withRdma(network) : network)),
      };
    case 'at-once':
      return { ...cluster, limits: { ...cluster.limits, simultaneousMigrations: change.count } };
    case 'second-network':
      return { ...cluster, networks: [...cluster.networks, another(cluster.networks)] };
  }
}

function withLink(cluster: SetUp, rate: number): SetUp {
  const rates = migrationNetworks(cluster).map((network) => linkOf(cluster, network).rate);
  const keepsFaster = rates.some((one) => one < rate);
  return onNetworks(cluster, 'link.rate', rate, (network) => !keepsFaster || linkOf(cluster, network).rate < rate);
}

/** A setting on every host. Hosts that share their settings still do, which tells that they are of one kind. */
export function onHosts(cluster: SetUp, path: ParameterPath, value: number | string): SetUp {
  const kinds = new Map(cluster.hosts.map(({ settings }) => [settings, withValue(settings, path, value)]));
  return { ...cluster, hosts: cluster.hosts.map((host) => ({ ...host, settings: kinds.get(host.settings)! })) };
}

/** A setting on every network for migrations, or on some of them. */
export function onNetworks(
  cluster: SetUp,
  path: ParameterPath,
  value: number | string,
  isMeant: (network: SetUpNetwork) => boolean = () => true,
): SetUp {
  const set = (network: SetUpNetwork) => ({ ...network, settings: withValue(network.settings, path, value) });
  return {
    ...cluster,
    networks: cluster.networks.map((network) => (isForMigrations(network) && isMeant(network) ? set(network) : network)),
  };
}

function withRdma({ team: _, ...network }: SetUpNetwork): SetUpNetwork {
  return { ...network, rdma: true };
}

function withValue(settings: Values, path: ParameterPath, value: number | string): Values {
  return new Map([...settings, [path, value]]);
}

/** Whether a host may take part in more than one migration at once, whatever is set. */
export function movesSeveral({ platform }: SetUp): boolean {
  return platform !== 'hyperv-2008r2';
}

/** A network like the first one for migrations. */
function another(networks: readonly SetUpNetwork[]): SetUpNetwork {
  const first = networks.find(isForMigrations) ?? networks[0]!;
  const names = new Set(networks.map(({ name }) => name));
  let name = `second ${first.name}`;
  while (names.has(name)) name = `another ${name}`;
  return { ...first, name, role: 'migration' };
}

/** Adapters that do RDMA are made for lines of 10 Gb/s and more. */
const slowestWithRdma = 10e9;

/** Options that suit a cluster: what it does not do yet and its version can, the next faster links tuned and not. */
export function usualOptions(cluster: SetUp): Option[] {
  const { platform, performance } = cluster;
  const lines = migrationNetworks(cluster);
  const [links, hosts] = [lines.map((line) => linkOf(cluster, line)), cluster.hosts.map((host) => hostOf(cluster, host))];
  const tuning: Change[] = [
    ...(links.every(({ mtu }) => mtu >= 9000) ? [] : [{ kind: 'jumbo' } as const]),
    ...(hosts.every(({ powerPlan }) => powerPlan === 'full') ? [] : [{ kind: 'full-power' } as const]),
    ...(hosts.every(({ cStates }) => cStates === 'off') ? [] : [{ kind: 'c-states-off' } as const]),
  ];
  const ways = performancesOf[platform];
  const atOnce = atOnceOf(cluster);
  const several = movesSeveral(cluster) && Number.isFinite(atOnce);
  const fastest = Math.max(...links.map(({ rate }) => rate));
  const faster = [10e9, 25e9, 40e9, 100e9].filter((rate) => rate > fastest);
  return [
    ...tuning.map((change) => optionOf(change)),
    ...(tuning.length > 1 ? [optionOf(...tuning)] : []),
    ...(several ? [optionOf({ kind: 'at-once', count: 2 * atOnce }), optionOf({ kind: 'second-network' })] : []),
    ...(ways.includes('compression') && performance === undefined ? [optionOf({ kind: 'compression' })] : []),
    ...(ways.includes('smb') && fastest >= slowestWithRdma && !lines.some(({ rdma, team }) => rdma === true || team !== undefined)
      ? [optionOf({ kind: 'rdma' })]
      : []),
    ...faster.map((rate) => optionOf({ kind: 'link', rate })),
    ...(faster.length > 0 && tuning.length > 0 ? [optionOf({ kind: 'link', rate: faster[0]! }, ...tuning)] : []),
  ];
}
