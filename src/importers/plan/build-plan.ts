import { expectedCompression } from '../../scenario/performance.ts';
import { complete, type HouseDefaults, type Scenario, type Values } from '../../scenario/scenario.ts';
import { storageParameters } from '../../scenario/storage.ts';
import { bytes, bytesPerSecond } from '../../units/quantity.ts';
import type { Plan, PlanNetwork, PlanVm, RollingPlan } from './plan.ts';
import type { WrittenPlan } from './plan-schema.ts';
import { buildRollingUpdate, isRollingUpdate } from './rolling-update.ts';
import { vmNames } from './vm-names.ts';

/** A checked plan with the defaults of its platform, or of the house, where it states nothing. */
export function buildPlan(written: WrittenPlan, house?: HouseDefaults): Plan | RollingPlan {
  const { platform, mode, limits, performance, low_priority: lowPriority } = written;
  const chosen: Values = new Map(performance === 'compression' ? [['migration.compressionRatio', expectedCompression]] : []);
  const completed = (settings: Values): Scenario =>
    complete(new Map([...chosen, ...settings, ['migration.platform', platform]]), house);
  const vmsOf = ({ settings, priority, ...entry }: WrittenPlan['vms'][number]): PlanVm[] => {
    const { vm, migration } = completed(settings);
    const disks = disksOf(entry);
    return vmNames(entry).map((name) => ({ name, vm, migration, priority, ...stated({ disks }) }));
  };
  const cluster = {
    platform,
    mode,
    migration: completed(new Map()).migration,
    ...stated({ performance, lowPriority }),
    hosts: written.hosts.map(({ name, settings, memory_free_mib: memoryFree, cores, ...own }) => ({
      name,
      host: completed(settings).host,
      ...stated({
        memoryFree,
        cores,
        stateRate: own.state_mib_s,
        storageRead: own.storage_read_mb_s,
        storageWrite: own.storage_write_mb_s,
      }),
    })),
    networks: written.networks.map(({ name, settings, preference, role, team, rdma, ...own }, at): PlanNetwork => ({
      name,
      link: completed(settings).link,
      preference: preference ?? at + 1,
      role,
      ...stated({ team, rdma, rssQueues: own.rss_queues, limit: own.limit_mbps }),
    })),
    limits: stated({
      simultaneousMigrations: limits?.simultaneous_migrations,
      simultaneousStorage: limits?.simultaneous_storage,
      clusterWide: limits?.cluster_wide,
      smb: limits?.smb_mbps,
      patience: limits?.give_up_s_per_gib,
    }),
    events: (written.events ?? []).map(({ at_s: at, network, state }) => ({ at, network, state })),
  };
  if (isRollingUpdate(written)) {
    const vms = written.vms.flatMap((entry) => vmsOf(entry).map((vm) => ({ ...vm, host: entry.host! })));
    return { ...cluster, vms, rollingUpdate: buildRollingUpdate(written) };
  }
  const from = written.from!;
  const to = written.to ?? written.hosts.map(({ name }) => name).filter((name) => name !== from);
  return { ...cluster, from, to, vms: written.vms.flatMap(vmsOf) };
}

/** The disks of an entry, if it states any. */
function disksOf(
  entry: Pick<WrittenPlan['vms'][number], 'disk_gib' | 'disk_write_mb_s' | 'disk_write_set_gib'>,
): PlanVm['disks'] {
  if (entry.disk_gib === undefined) return undefined;
  const { writeRate, writeSet } = storageParameters;
  return {
    size: bytes(entry.disk_gib),
    writeRate: bytesPerSecond(entry.disk_write_mb_s ?? writeRate.default),
    writeSet: bytes(entry.disk_write_set_gib ?? writeSet.default),
  };
}

/** Without the keys that have no value. */
function stated<T extends object>(optional: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as never;
}
