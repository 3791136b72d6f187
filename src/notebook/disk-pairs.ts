import { migrateStorage } from '../model/storage/migrate-storage.ts';
import type { StoragePath } from '../model/storage/rates.ts';
import { diskClassNames, fromTo, type DiskClassName } from '../scenario/disk-classes.ts';
import { storage } from '../scenario/storage.ts';
import type { TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { tableBlock } from './prose.ts';

/** What a guest’s writes cost while its disks move from storage of one class to one of another. Milliseconds, MB/s. */
export interface DiskPair {
  readonly from: DiskClassName;
  readonly to: DiskClassName;
  /** Latency of a write before, and while the disks move inside the host or to another one. */
  readonly before: number;
  readonly here: number;
  readonly apart: number;
  /** Up to this rate inside the host a guest writes as it wants. */
  readonly freely: number;
  /** Whether the target is of the same class or a faster one. */
  readonly asFast: boolean;
}

/** Every pair of classes. @param path how the other host is reached */
export function diskPairs(path: StoragePath): DiskPair[] {
  return diskClassNames.flatMap((from, left) =>
    diskClassNames.map((to, right) => {
      const disks = storage(fromTo(from, to));
      const [here, apart] = [migrateStorage(disks), migrateStorage(disks, path)];
      return {
        from,
        to,
        before: 1e3 * disks.sourceLatency,
        here: 1e3 * here.writeLatency,
        apart: 1e3 * apart.writeLatency,
        freely: Math.min(disks.sourceRate, disks.targetRate) / 2 / 1e6,
        asFast: right >= left,
      };
    }),
  );
}

/** The pairs in a report. */
export function diskPairTable(pairs: readonly DiskPair[], words: Pick<TableBlock, 'id' | 'caption'>): TableBlock {
  const headings = {
    from: 'From',
    to: 'To',
    before: ['Write before (ms)', 3],
    here: ['Write in the host (ms)', 3],
    apart: ['Write between hosts (ms)', 3],
    freely: ['Written freely up to (MB/s)', 0],
  } as const;
  return tableBlock({
    ...words,
    table: tableOf(
      headings,
      pairs.map(({ asFast: _, ...row }) => row),
    ),
  });
}
