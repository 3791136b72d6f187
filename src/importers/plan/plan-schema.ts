import type { z } from 'zod';
import { platformIds } from '../../scenario/platforms.ts';
import { entryWithSettings } from './settings.ts';
import { choice, entry, list, quantityIn, text, wholeNumber } from './shapes.ts';

const name = text;
/** Ten times what a large cluster holds; a slip of the finger must not fill the memory. */
const mostVms = 100_000;

const host = entryWithSettings('hosts', { name, memory_free_mib: quantityIn('MiB').optional() });

const network = entryWithSettings('networks', {
  name,
  preference: wholeNumber(0).optional(),
  role: choice(['migration', 'csv', 'cluster']).default('migration'),
  team: entry({
    members: wholeNumber(1),
    mode: choice(['switch-independent', 'static', 'lacp']).default('switch-independent'),
    algorithm: choice(['dynamic', 'transport-ports', 'ip-addresses', 'mac-addresses', 'hyperv-port']).default('dynamic'),
  }).optional(),
});

const vm = entryWithSettings('vms', {
  name,
  count: wholeNumber(1, mostVms).optional(),
  priority: choice(['high', 'medium', 'low']).default('medium'),
  disk_gib: quantityIn('GiB').optional(),
});

const event = entry({ at_s: quantityIn('s'), network: name, state: choice(['down', 'up']) });

/** A drain plan as it is written; names are not checked against each other yet. */
export const planSchema = entry({
  platform: choice(platformIds),
  mode: choice(['live', 'storage', 'shared-nothing']).default('live'),
  hosts: list(host),
  from: name,
  to: list(name).optional(),
  networks: list(network),
  limits: entry({
    simultaneous_migrations: wholeNumber(1).optional(),
    simultaneous_storage: wholeNumber(1).optional(),
    cluster_wide: wholeNumber(1).optional(),
  }).optional(),
  vms: list(vm),
  events: list(event).optional(),
});

export type WrittenPlan = z.output<typeof planSchema>;
