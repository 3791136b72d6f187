import type { SetUp, SetUpHost, SetUpNetwork } from '../importers/customer/customer.ts';
import { optionOf, type Change, type Option } from '../importers/customer/option.ts';
import { limitsOf } from '../model/cluster/limits.ts';
import { performancesOf } from '../scenario/performance.ts';
import { complete, type ParameterPath, type Values } from '../scenario/scenario.ts';

/** The cluster with the changes of an option made to all hosts and all networks for migrations. */
export function withOption(cluster: SetUp, { changes }: Option): SetUp {
  return changes.reduce(withChange, cluster);
}

function withChange(cluster: SetUp, change: Change): SetUp {
  switch (change.kind) {
    case 'link':
      return onNetworks(cluster, 'link.rate', change.rate);
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

/** A setting on every host. Hosts that share their settings still do, which tells that they are of one kind. */
export function onHosts(cluster: SetUp, path: ParameterPath, value: number | string): SetUp {
  const kinds = new Map(cluster.hosts.map(({ settings }) => [settings, withValue(settings, path, value)]));
  return { ...cluster, hosts: cluster.hosts.map((host) => ({ ...host, settings: kinds.get(host.settings)! })) };
}

/** A setting on every network for migrations. */
export function onNetworks(cluster: SetUp, path: ParameterPath, value: number | string): SetUp {
  const set = (network: SetUpNetwork) => ({ ...network, settings: withValue(network.settings, path, value) });
  return { ...cluster, networks: cluster.networks.map((network) => (isForMigrations(network) ? set(network) : network)) };
}

export function isForMigrations({ role }: SetUpNetwork): boolean {
  return role === 'migration';
}

function withRdma({ team: _, ...network }: SetUpNetwork): SetUpNetwork {
  return { ...network, rdma: true };
}

function withValue(settings: Values, path: ParameterPath, value: number | string): Values {
  return new Map([...settings, [path, value]]);
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
  const has = (entry: SetUpHost | SetUpNetwork, path: ParameterPath, value: string | number) => {
    const [group, key] = path.split('.') as ['host' | 'link', string];
    const whole = complete(new Map([...entry.settings, ['migration.platform', platform]]));
    return (whole[group] as Readonly<Record<string, unknown>>)[key] === value;
  };
  const lines = cluster.networks.filter(isForMigrations);
  const tuning: Change[] = [
    ...(lines.every((line) => has(line, 'link.mtu', 9000)) ? [] : [{ kind: 'jumbo' } as const]),
    ...(cluster.hosts.every((host) => has(host, 'host.powerPlan', 'full')) ? [] : [{ kind: 'full-power' } as const]),
    ...(cluster.hosts.every((host) => has(host, 'host.cStates', 'off')) ? [] : [{ kind: 'c-states-off' } as const]),
  ];
  const ways = performancesOf[platform];
  const migration = complete(new Map([['migration.platform', platform]])).migration;
  const { simultaneousMigrations: atOnce } = limitsOf({ migration, limits: cluster.limits });
  const several = platform !== 'hyperv-2008r2' && Number.isFinite(atOnce);
  const fastest = Math.max(...lines.map(({ settings }) => Number(settings.get('link.rate') ?? 10e9)));
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
