import type { SetUp } from '../../importers/customer/customer.ts';
import { optionOf, type Change } from '../../importers/customer/option.ts';
import type { ParameterPath } from '../../scenario/scenario.ts';
import { onHosts, onNetworks, withOption } from '../../sizing/set-ups.ts';
import { isForMigrations } from '../../sizing/settings-of.ts';
import type { Control } from '../controls.ts';
import type { Settings } from '../settings.ts';
import type { Sending } from './parameters.ts';

/** The cluster of the report with the settings that differ from it. */
export function setUpOf(cluster: SetUp, controls: readonly Control[], settings: Settings): SetUp {
  const changed = controls.filter(({ path, own }) => settings.get(path) !== own);
  return changed.reduce((before, { path, own }) => withSetting(before, path, settings.get(path)!, own), cluster);
}

function withSetting(cluster: SetUp, path: Control['path'], value: number | string, own: number | string): SetUp {
  switch (path) {
    case 'link.rate':
      return withChanges(cluster, { kind: 'link', rate: Number(value) });
    case 'drain.sending':
      return sentBy(cluster, value as Sending);
    case 'drain.atOnce':
      return { ...cluster, limits: { ...cluster.limits, simultaneousMigrations: Number(value) } };
    case 'drain.networks':
      return Number(value) > Number(own) ? withMore(cluster, Number(value) - Number(own)) : withFewer(cluster, Number(value));
    default:
      if (path.startsWith('link.')) return onNetworks(cluster, path as ParameterPath, value);
      return path.startsWith('host.') ? onHosts(cluster, path as ParameterPath, value) : cluster;
  }
}

function sentBy(cluster: SetUp, way: Sending): SetUp {
  if (way === 'rdma') return withChanges(cluster, { kind: 'rdma' });
  const networks = cluster.networks.map((network) =>
    network.rdma === true && isForMigrations(network) ? { ...network, rdma: false } : network,
  );
  return { ...cluster, performance: way, networks };
}

function withMore(cluster: SetUp, more: number): SetUp {
  return withChanges(cluster, ...Array.from({ length: more }, (): Change => ({ kind: 'second-network' })));
}

/** Those that are preferred least go first. */
function withFewer(cluster: SetUp, left: number): SetUp {
  const kept = cluster.networks
    .filter(isForMigrations)
    .toSorted((a, b) => a.preference - b.preference)
    .slice(0, left);
  return { ...cluster, networks: cluster.networks.filter((network) => !isForMigrations(network) || kept.includes(network)) };
}

function withChanges(cluster: SetUp, ...changes: readonly Change[]): SetUp {
  return withOption(cluster, optionOf(...changes));
}
