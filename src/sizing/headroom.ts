import type { Customer } from '../importers/customer/customer.ts';
import type { Hosted } from './hosts-of.ts';
import { memoryOn } from './drains.ts';

/** Whether the memory of the other hosts takes that of the fullest one, now and as it grows. Bytes. */
export interface Headroom {
  readonly used: number;
  /** Nothing where the memory of a host is not stated. */
  readonly total?: number;
  /** What stays free when the host with most memory is away. */
  readonly spare?: number;
  /** Years until nothing stays free; `Infinity` without growth. */
  readonly years?: number;
  readonly byYear: readonly { readonly year: number; readonly used: number; readonly spare: number }[];
}

const yearsAhead = 5;

export function headroomOf({ cluster, vms }: Hosted, { growth }: Customer): Headroom {
  const used = [...memoryOn(vms).values()].reduce((sum, one) => sum + one, 0);
  const sizes = cluster.hosts.map(({ memory }) => memory);
  if (!sizes.every((memory) => memory !== undefined)) return { used, byYear: [] };
  const total = sizes.reduce((sum, one) => sum + one, 0);
  const withoutLargest = total - Math.max(...sizes);
  const byYear = Array.from({ length: yearsAhead + 1 }, (_, year) => {
    const then = used * (1 + growth) ** year;
    return { year, used: then, spare: withoutLargest - then };
  });
  return { used, total, spare: withoutLargest - used, years: yearsUntil(withoutLargest / used, growth), byYear };
}

function yearsUntil(ratio: number, growth: number): number {
  if (ratio <= 1) return 0;
  return growth === 0 ? Infinity : Math.log(ratio) / Math.log(1 + growth);
}
