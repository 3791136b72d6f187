import type { z } from 'zod';
import { modes } from '../../scenario/disk-moves.ts';
import { performances } from '../../scenario/performance.ts';
import { platformIds } from '../../scenario/platforms.ts';
import { entryWithSettings } from './settings.ts';
import { choice, entry, list, moreThanNone, quantityIn, text, trueOrFalse, wholeNumber } from './shapes.ts';

const name = text;
/** Ten times what a large cluster holds; a slip of the finger must not fill the memory. */
const mostVms = 100_000;

const host = entryWithSettings('hosts', {
  name,
  memory_free_mib: quantityIn('MiB').optional(),
  cores: wholeNumber(1).optional(),
  state_mib_s: moreThanNone('MiB/s').optional(),
  storage_read_mb_s: moreThanNone('MB/s').optional(),
  storage_write_mb_s: moreThanNone('MB/s').optional(),
});

/** A network as plans write it, and whoever else describes a cluster. */
export const networkSchema = entryWithSettings('networks', {
  name,
  preference: wholeNumber(0).optional(),
  role: choice(['migration', 'csv', 'cluster']).default('migration'),
  team: entry({
    members: wholeNumber(1),
    mode: choice(['switch-independent', 'static', 'lacp']).default('switch-independent'),
    algorithm: choice(['dynamic', 'transport-ports', 'ip-addresses', 'mac-addresses', 'hyperv-port']).default('dynamic'),
  }).optional(),
  rdma: trueOrFalse.optional(),
  rss_queues: wholeNumber(1).optional(),
  limit_mbps: moreThanNone('Mb/s').optional(),
});

const vm = entryWithSettings('vms', {
  name,
  count: wholeNumber(1, mostVms).optional(),
  host: name.optional(),
  priority: choice(['high', 'medium', 'low']).default('medium'),
  disk_gib: moreThanNone('GiB').optional(),
  disk_write_mb_s: quantityIn('MB/s').optional(),
  disk_write_set_gib: quantityIn('GiB').optional(),
});

const event = entry({ at_s: quantityIn('s'), network: name, state: choice(['down', 'up']) });

/** One at a time, and all back at once: what Cluster-Aware Updating does by default (Invoke-CauRun, FailbackMode Immediate). */
const rollingUpdate = entry({
  hosts: list(name).optional(),
  at_once: wholeNumber(1).default(1),
  minutes_per_host: quantityIn('min'),
  fail_back: trueOrFalse.default(true),
  window_minutes: quantityIn('min').optional(),
});

/** A drain plan as it is written; names are not checked against each other yet. */
export const planSchema = entry({
  platform: choice(platformIds),
  performance: choice(performances).optional(),
  low_priority: choice(['live', 'quick']).optional(),
  mode: choice(modes).default('live'),
  hosts: list(host),
  from: name.optional(),
  to: list(name).optional(),
  networks: list(networkSchema),
  limits: entry({
    simultaneous_migrations: wholeNumber(1).optional(),
    simultaneous_storage: wholeNumber(1).optional(),
    cluster_wide: wholeNumber(1).optional(),
    smb_mbps: moreThanNone('Mb/s').optional(),
    give_up_s_per_gib: moreThanNone('s').optional(),
  }).optional(),
  vms: list(vm),
  events: list(event).optional(),
  rolling_update: rollingUpdate.optional(),
});

export type WrittenPlan = z.output<typeof planSchema>;
