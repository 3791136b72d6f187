import type { SetUp } from '../importers/customer/customer.ts';
import type { ClusterHost, ClusterPlan, ClusterVm } from '../model/cluster/plan.ts';
import { expectedCompression } from '../scenario/performance.ts';
import { complete, type Scenario, type Values } from '../scenario/scenario.ts';

/** All of a plan but who leaves which host. */
export type Base = Pick<ClusterPlan, 'migration' | 'hosts' | 'networks' | 'limits' | 'performance' | 'lowPriority'>;

/**
 * A cluster in the words of the model.
 * @param hostPath values of hosts and migrations that go over the platform’s defaults and under what is stated
 * @param used bytes of memory of the VMs on each host
 */
export function baseOf(setUp: SetUp, used: ReadonlyMap<string, number>, hostPath?: Values): Base {
  const { platform, performance, lowPriority, limits } = setUp;
  const completed = (settings: Values): Scenario =>
    complete(new Map([...ways(setUp), ...settings, ['migration.platform', platform]]), hostPath && (() => hostPath));
  const alike = new Map<Values, Scenario['host']>();
  const hostOf = (settings: Values) => {
    const host = alike.get(settings) ?? completed(settings).host;
    alike.set(settings, host);
    return host;
  };
  return {
    migration: completed(new Map()).migration,
    hosts: setUp.hosts.map(({ name, settings, memory, cores, stateRate }): ClusterHost => ({
      name,
      host: hostOf(settings),
      ...(memory !== undefined && { memoryFree: memory - (used.get(name) ?? 0) }),
      ...(cores !== undefined && { cores }),
      ...(stateRate !== undefined && { stateRate }),
    })),
    networks: setUp.networks.map(({ settings, ...network }) => ({ ...network, link: completed(settings).link })),
    limits,
    ...(performance !== undefined && { performance }),
    ...(lowPriority !== undefined && { lowPriority }),
  };
}

/** The drain of one host. */
export function drainOf(base: Base, from: string, vms: readonly ClusterVm[]): ClusterPlan {
  return { ...base, from, to: base.hosts.map(({ name }) => name).filter((name) => name !== from), vms };
}

/** Its hosts without any limit of memory. */
export function roomy({ hosts }: Base): ClusterHost[] {
  return hosts.map(({ memoryFree: _, ...host }) => host);
}

/** What the way of sending settles for every migration. */
function ways({ performance }: SetUp): Values {
  return new Map(performance === 'compression' ? [['migration.compressionRatio', expectedCompression]] : []);
}
