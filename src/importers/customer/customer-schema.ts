import { z } from 'zod';
import { performances } from '../../scenario/performance.ts';
import { platformIds } from '../../scenario/platforms.ts';
import { InputError } from '../../units/input-error.ts';
import { fields } from '../inventory/fields.ts';
import { networkSchema } from '../plan/plan-schema.ts';
import { entryWithSettings } from '../plan/settings.ts';
import { choice, entry, list, moreThanNone, quantityIn, text, trueOrFalse, wholeNumber } from '../plan/shapes.ts';
import { languages, pageSizes } from './customer.ts';
import { parseOption } from './option.ts';

const host = entryWithSettings('hosts', {
  name: text,
  memory_gib: moreThanNone('GiB').optional(),
  cores: wholeNumber(1).optional(),
  state_mib_s: moreThanNone('MiB/s').optional(),
});

const inventory = entry({
  files: list(text),
  columns: entry(Object.fromEntries(fields.map((field) => [field, text.optional()]))).optional(),
  counters: text.optional(),
  workload_by_name: trueOrFalse.default(false),
});

/** Restarting after updates takes as long as in a rolling update; a pause of 2 s is what a client of a file share rides out. */
const windows = entry({
  drain_minutes: moreThanNone('min').optional(),
  update_minutes: moreThanNone('min').optional(),
  minutes_per_host: quantityIn('min').default(20 * 60),
  pause_seconds: moreThanNone('s').default(2),
}).default({ minutes_per_host: 20 * 60, pause_seconds: 2 });

const money = quantityIn('count');

const option = text.transform((given, context) => {
  try {
    return parseOption(given);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

/** A customer as written; names are not checked against each other yet. */
export const customerSchema = entry({
  customer: text,
  title: text.optional(),
  author: text.optional(),
  logo: text.optional(),
  language: choice(languages).default('en'),
  page: choice(pageSizes).default('A4'),
  platform: choice(platformIds),
  performance: choice(performances).optional(),
  low_priority: choice(['live', 'quick']).optional(),
  inventory,
  hosts: list(host),
  networks: list(networkSchema),
  limits: entry({
    simultaneous_migrations: wholeNumber(1).optional(),
    cluster_wide: wholeNumber(1).optional(),
    smb_mbps: moreThanNone('Mb/s').optional(),
  }).optional(),
  windows,
  growth_per_year: quantityIn('%').default(0),
  options: list(option).optional(),
  prices: entry({
    currency: text,
    nic: money.optional(),
    switch_port: money.optional(),
    server: money.optional(),
    kwh: money.optional(),
  }).optional(),
});

export type WrittenCustomer = z.output<typeof customerSchema>;
