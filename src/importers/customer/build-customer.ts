import type { Customer, InventoryFiles } from './customer.ts';
import type { WrittenCustomer } from './customer-schema.ts';

/** A checked customer under the names that the rest of the program knows. */
export function buildCustomer(written: WrittenCustomer): Customer {
  const { customer, language, page, platform, performance, low_priority: lowPriority, limits, windows, prices } = written;
  return {
    customer,
    title: written.title ?? `Live migration at ${customer}`,
    language,
    page,
    ...stated({ author: written.author, logo: written.logo, options: written.options }),
    cluster: {
      platform,
      ...stated({ performance, lowPriority }),
      hosts: written.hosts.map(({ name, settings, memory_gib: memory, cores, state_mib_s: stateRate }) => ({
        name,
        settings,
        ...stated({ memory, cores, stateRate }),
      })),
      networks: written.networks.map(({ name, settings, preference, role, team, rdma, rss_queues, limit_mbps }, at) => ({
        name,
        settings,
        preference: preference ?? at + 1,
        role,
        ...stated({ team, rdma, rssQueues: rss_queues, limit: limit_mbps }),
      })),
      limits: stated({
        simultaneousMigrations: limits?.simultaneous_migrations,
        clusterWide: limits?.cluster_wide,
        smb: limits?.smb_mbps,
      }),
    },
    inventory: inventoryOf(written.inventory),
    windows: {
      patch: windows.minutes_per_host,
      pause: windows.pause_seconds,
      ...stated({ drain: windows.drain_minutes, update: windows.update_minutes }),
    },
    growth: written.growth_per_year,
    ...(prices === undefined
      ? {}
      : {
          prices: {
            currency: prices.currency,
            ...stated({ nic: prices.nic, switchPort: prices.switch_port, server: prices.server, kwh: prices.kwh }),
          },
        }),
  };
}

function inventoryOf({ files, columns, counters, workload_by_name }: WrittenCustomer['inventory']): InventoryFiles {
  const map = columns && new Map(Object.entries(columns).filter(([, column]) => column !== undefined));
  return { files, workloadByName: workload_by_name, ...stated({ counters, columns: map as Map<string, string> | undefined }) };
}

/** Without the keys that have no value. */
function stated<T extends object>(optional: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as never;
}
