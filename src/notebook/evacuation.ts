import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import { payloadRate } from '../model/wire.ts';
import type { PlatformId } from '../scenario/platforms.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';
import { moveTogether, type Together } from './move-together.ts';

/** How a host is emptied: what moves together, and changes of the scenario. */
export type Way = readonly [how: Partial<Together>, ...changes: readonly ScenarioInput[]];

/** VMs on the host that is emptied, each as the scenario has it. */
const vms = 16;

/** Empty a host of equal VMs. */
export function evacuate(model: Model, ...[how, ...changes]: Way): ClusterOutcome {
  return moveTogether(model, { vms, ...how }, ...changes);
}

/** Percent of what TCP carries on its first network that an evacuation carries, from its start to its end. */
export function pipeUse(model: Model, ...way: Way): number {
  const { networks, makespan } = evacuate(model, ...way);
  return (100 * 8 * networks[0]!.carried) / makespan / payloadRate(model.scenario.link);
}

/** So many migration networks of the scenario. */
export function networks(count: number): NonNullable<Together['networks']> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`network ${at + 1}`, {}]));
}

const current = { migration: { platform: 'hyperv-2016' } } as const;

/** Ways to send what two migrations at once, or one or eight, have to send. */
export const sendingWays = {
  'TCP, one at a time': [{ atOnce: 1 }],
  'TCP, two at once': [{ atOnce: 2 }],
  'TCP, eight at once': [{ atOnce: 8 }],
  'SMB, two at once': [{ atOnce: 2, performance: 'smb' }, current],
  'RDMA, two at once': [{ atOnce: 2 }, { migration: { ...current.migration, transport: 'rdma' } }],
} as const satisfies Readonly<Record<string, Way>>;

/** Versions of Hyper-V, in the order in which they came. */
export const versions = [
  { platform: 'hyperv-2008r2', version: '2008 R2' },
  { platform: 'hyperv-2012', version: '2012' },
  { platform: 'hyperv-2012r2', version: '2012 R2' },
  { platform: 'hyperv-2016', version: '2016, 2019' },
  { platform: 'hyperv-2022', version: '2022, 2025' },
] as const satisfies readonly { readonly platform: PlatformId; readonly version: string }[];
