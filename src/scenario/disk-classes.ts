import type { StorageInput } from './storage.ts';

/** One device of a kind: what it reads and writes in sequence, and how long one write takes without queueing. */
export interface DiskClass {
  readonly read: `${number} MB/s`;
  readonly write: `${number} MB/s`;
  readonly latency: `${number} us`;
  readonly source: string;
}

/** Single devices, the floor of what storage gives; an array gives more and has caches of its own. */
export const diskClasses = {
  '7200 rpm disk': {
    read: '255 MB/s',
    write: '255 MB/s',
    latency: '12360 us',
    source:
      'WD Ultrastar DC HC310, OEM specification: 8.2 ms seek and 4.16 ms for half a turn, to write at a random place; 255 MB/s in sequence, as on outer tracks, is assumed',
  },
  'SATA SSD': {
    read: '500 MB/s',
    write: '460 MB/s',
    latency: '65 us',
    source: 'Intel SSD DC S3700, product specification, 2012',
  },
  'NVMe SSD': {
    read: '2800 MB/s',
    write: '2000 MB/s',
    latency: '20 us',
    source: 'Intel SSD DC P3700, product specification 330566, largest model',
  },
} as const satisfies Record<string, DiskClass>;

export type DiskClassName = keyof typeof diskClasses;

/** The move from a disk of one class to one of another. */
export function fromTo(source: DiskClassName, target: DiskClassName): StorageInput {
  const [from, to] = [diskClasses[source], diskClasses[target]];
  return { sourceRate: from.read, sourceLatency: from.latency, targetRate: to.write, targetLatency: to.latency };
}

export const diskClassNames = Object.keys(diskClasses) as readonly DiskClassName[];
