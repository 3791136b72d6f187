import type { ClusterHost, ClusterNetwork, ClusterPlan, ClusterVm } from '../../../src/model/cluster/plan.ts';
import { scenario, type ScenarioInput } from '../../../src/scenario/scenario.ts';

/** Parts of plans with round numbers: over `ideal` 1 Gb/s carries 125 MB/s, and a VM of 125 MB takes one second. */
export const base = scenario({ link: { rate: '1 Gb/s' }, migration: { platform: 'ideal' } });

export const host = (name: string, settings: Partial<ClusterHost> = {}): ClusterHost => ({ name, host: base.host, ...settings });

export function network(name: string, settings: Partial<ClusterNetwork> = {}): ClusterNetwork {
  return { name, link: base.link, preference: 1, ...settings };
}

/** An idle VM that takes `seconds` alone, or one that also writes. */
export function vm(
  name: string,
  seconds: number,
  settings: Partial<ClusterVm> & { readonly writes?: ScenarioInput['vm'] } = {},
): ClusterVm {
  const { writes, ...rest } = settings;
  const memory = `${seconds * 125} MB` as const;
  return { name, vm: scenario({ vm: { memory, ...writes } }).vm, priority: 'medium', ...rest };
}

export function plan(settings: Partial<ClusterPlan> & Pick<ClusterPlan, 'vms'>): ClusterPlan {
  return {
    migration: base.migration,
    hosts: [host('a'), host('b'), host('c')],
    from: 'a',
    to: ['b'],
    networks: [network('net')],
    ...settings,
  };
}

/** The settings of another platform. */
export const on = (platform: 'hyperv-2008r2' | 'hyperv-2012' | 'qemu' | 'ideal') =>
  scenario({ migration: { platform, setup: '0 s', blackout: '0 s', streamCap: '1 Gb/s' } }).migration;
