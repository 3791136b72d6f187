import { percentShorter } from '../evidence/effect.ts';
import { migrateSharedNothing, type SharedNothingOutcome } from '../model/storage/shared-nothing.ts';
import { diskClassNames, fromTo, type DiskClassName } from '../scenario/disk-classes.ts';
import { storage, type Storage, type StorageInput } from '../scenario/storage.ts';
import type { Model } from './model.ts';

export const linkRates = ['1 Gb/s', '10 Gb/s', '25 Gb/s'] as const;
export type LinkRate = (typeof linkRates)[number];

/** So many GiB of disks. */
export function gibibytesOfDisk(size: number, ...more: readonly StorageInput[]): Storage {
  return storage({ size: `${size} GiB` }, ...more);
}

/** The VM of a model with its disks to another host, over a link that both share, or with one such for each. */
export function shareNothing(model: Model, rate: LinkRate, disks: Storage, apart = false): SharedNothingOutcome {
  const scenario = model.with({ link: { rate } });
  return migrateSharedNothing(scenario, disks, apart ? scenario.link : undefined);
}

/** A move with so many GiB of disks on storage of a class at both ends. */
export interface Sized {
  readonly rate: LinkRate;
  readonly kind: DiskClassName;
  readonly size: number;
  readonly disks: Storage;
}

/** Disks from 100 GiB to 2 TiB on every class of storage over every link. */
export const allSizes: readonly Sized[] = linkRates.flatMap((rate) =>
  diskClassNames.flatMap((kind) =>
    [100, 200, 500, 1024, 2048].map((size) => ({ rate, kind, size, disks: gibibytesOfDisk(size, fromTo(kind, kind)) })),
  ),
);

/** What findings on shared nothing rest on, each the extreme of its cases. */
export interface SharedNothingCases {
  /** Least share of the time that the disks take, of all sizes, classes and links, in percent. */
  readonly leastOfDisks: number;
  /** Most milliseconds that a VM is suspended longer than with its disks shared. */
  readonly longer: number;
  /** Most that a network of its own for the disks shortens a move, in percent. */
  readonly ownNetwork: number;
  /** Most that a second adapter does if the disks spread over both, on the fastest class, in percent. */
  readonly secondAdapter: number;
  /** Time with the disks on a file share over that with them moved, at 10 Gb/s, in percent. */
  readonly onFileShare: number;
}

/** @param writeRates MB/s that the guest writes to its disks */
export function sharedNothingCases(model: Model, disks: Storage, writeRates: readonly number[]): SharedNothingCases {
  const written = linkRates.flatMap((rate) =>
    writeRates.map((written) => {
      const busy = storage(disks, { writeRate: `${written} MB/s` });
      const [one, two] = [shareNothing(model, rate, busy), shareNothing(model, rate, busy, true)];
      const longer = 1000 * (one.downtime - model.migrate({ link: { rate } }).downtime);
      return { longer, shorter: percentShorter(one.totalTime, two.totalTime) };
    }),
  );
  const fast = storage(disks, fromTo('NVMe SSD', 'NVMe SSD'));
  const spread = storage(fast, { adapters: 2 });
  return {
    leastOfDisks: Math.min(...allSizes.map(({ rate, disks }) => shareOfDisks(shareNothing(model, rate, disks)))),
    longer: Math.max(...written.map(({ longer }) => longer)),
    ownNetwork: Math.max(...written.map(({ shorter }) => shorter)),
    secondAdapter: Math.max(
      ...linkRates.map((rate) =>
        percentShorter(shareNothing(model, rate, fast).totalTime, shareNothing(model, rate, spread).totalTime),
      ),
    ),
    onFileShare: (100 * model.migrate({ link: { rate: '10 Gb/s' } }).totalTime) / shareNothing(model, '10 Gb/s', disks).totalTime,
  };
}

function shareOfDisks({ storage, totalTime }: SharedNothingOutcome): number {
  return (100 * storage.totalTime) / totalTime;
}
