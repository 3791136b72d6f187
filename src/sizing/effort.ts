import type { Customer } from '../importers/customer/customer.ts';
import type { Change, Option } from '../importers/customer/option.ts';

/** What a change takes: hours of work, once and for each host, and adapters and switch ports bought for each host. */
interface Effort {
  readonly once: number;
  readonly perHost: number;
  readonly adapters?: number;
  readonly ports?: number;
}

/** All of it assumed, for someone who has done it before; restarts fall into the next updates. */
const efforts: Readonly<Record<Change['kind'], Effort>> = {
  'at-once': { once: 0.25, perHost: 0.02 },
  compression: { once: 0.25, perHost: 0.02 },
  'full-power': { once: 0.25, perHost: 0.05 },
  'c-states-off': { once: 0.5, perHost: 0.5 },
  jumbo: { once: 1, perHost: 0.25 },
  'second-network': { once: 2, perHost: 1, adapters: 1, ports: 1 },
  rdma: { once: 4, perHost: 1, adapters: 1 },
  link: { once: 2, perHost: 1.5, adapters: 1, ports: 1 },
};

/** Hours of work that an option takes, and its price where prices are given. */
export interface Cost {
  readonly hours: number;
  readonly price?: number;
}

export function costOf({ changes }: Option, hosts: number, prices: Customer['prices']): Cost {
  const all = changes.map(({ kind }) => efforts[kind]);
  const hours = all.reduce((sum, { once, perHost }) => sum + once + perHost * hosts, 0);
  const adapters = hosts * bought(changes, all);
  const ports = hosts * all.reduce((sum, { ports = 0 }) => sum + ports, 0);
  const { nic, switchPort } = prices ?? {};
  if (prices === undefined || (adapters > 0 && nic === undefined && switchPort === undefined)) return { hours };
  return { hours, price: adapters * (nic ?? 0) + ports * (switchPort ?? 0) };
}

/** Adapters of one host; those of a faster link are bought with RDMA. */
function bought(changes: Option['changes'], all: readonly Effort[]): number {
  const kinds = changes.map(({ kind }) => kind);
  const sum = all.reduce((before, { adapters = 0 }) => before + adapters, 0);
  return kinds.includes('rdma') && kinds.includes('link') ? sum - 1 : sum;
}
