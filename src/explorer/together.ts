import { betweenTwo } from '../model/cluster/between-two.ts';
import type { ClusterPlan } from '../model/cluster/plan.ts';
import { quantity } from '../scenario/parameter.ts';
import type { ValuesOf } from '../scenario/registry.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { count } from '../units/quantity.ts';

const ofTheReport = 'what the report has; two at once is the limit of Hyper-V from 2012 on';

/** What is asked of several VMs beside the scenario of each. */
export const togetherParameters = {
  vms: quantity('count', {
    title: 'VMs',
    unit: 'count',
    columns: {},
    min: 1,
    max: 256,
    usual: [1, 64],
    default: count(16),
    whole: true,
    meaning: 'equal VMs that leave one host for another',
    source: ofTheReport,
  }),
  atOnce: quantity('count', {
    title: 'Migrations at once',
    unit: 'count',
    columns: {},
    min: 1,
    max: 256,
    usual: [1, 16],
    default: count(2),
    whole: true,
    meaning: 'migrations that a host takes part in at once; the others wait',
    source: ofTheReport,
  }),
  networks: quantity('count', {
    title: 'Networks',
    unit: 'count',
    columns: {},
    min: 1,
    max: 16,
    usual: [1, 8],
    default: count(1),
    whole: true,
    meaning: 'equal migration networks between the hosts',
    source: ofTheReport,
  }),
} as const;

/** Several equal VMs that move, complete. */
export type Together = ValuesOf<typeof togetherParameters>;

/** The plan by which VMs that are all as in the scenario leave one of its hosts for another. */
export function planTogether({ link, host, vm, migration }: Scenario, { vms, atOnce, networks }: Together): ClusterPlan {
  return {
    migration,
    ...betweenTwo(host),
    networks: numbered(networks).map((n) => ({ name: `Network ${n}`, link, preference: n })),
    limits: { simultaneousMigrations: atOnce },
    vms: numbered(vms).map((n) => ({ name: `VM ${n}`, vm, priority: 'medium' })),
  };
}

function numbered(length: number): number[] {
  return Array.from({ length }, (_, i) => i + 1);
}
