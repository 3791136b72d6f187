import type { Storage } from '../../scenario/storage.ts';
import { beginPass, passTime, turnover } from './pass.ts';
import { sameHost, storageRates, type StorageBottleneck, type StoragePath } from './rates.ts';

/** All outputs of one storage migration, in base units. There is no downtime: the guest writes to either side. */
export interface StorageOutcome {
  /** From the first byte until the target has all and the guest can run on it alone. */
  readonly totalTime: number;
  /** Bytes that the pass read from the source and wrote to the target. */
  readonly copied: number;
  /** Bytes that the guest wrote meanwhile, each to both sides. */
  readonly mirrored: number;
  /** Bytes that reached the target: copied and mirrored. */
  readonly transferred: number;
  /** Bytes per second that the pass copied. */
  readonly copyRate: number;
  /** Bytes per second that the guest wrote: less than it wanted where mirroring slowed it down. */
  readonly guestRate: number;
  /** Seconds of one write while both sides have to answer; before, it took `storage.sourceLatency`. */
  readonly writeLatency: number;
  readonly bottleneck: StorageBottleneck;
}

/**
 * Storage live migration as Hyper-V does it since 2012: one pass over the disks, during which every write goes to source and
 * target, then the switch (B. Armstrong, “How does Storage Migration actually work?”, 2012; J. Savill, Mastering Windows
 * Server 2016 Hyper-V, p. 504). QEMU’s mirror with `copy-mode=write-blocking` is the same; its usual mode goes in rounds
 * (`mirror-in-rounds.ts`).
 *
 * Time = disks ÷ (slowest of source, target and path − mirrored writes), less what writes bring over by themselves; never
 * more than twice what an idle guest needs, since the copy keeps half. Latency of a write = that of the slower side, path
 * included. A text on shared nothing has writes mirrored only after the copy (M. Nogueira, azurecentric.com, October 2012);
 * that of Hyper-V’s programme manager is followed.
 *
 * Not modelled: queues in storage that the copy keeps busy, heads that move between copy and guest, thin or offloaded copies
 * (ODX copies inside an array: state the array’s rate as source and target). Disks passed through cannot be moved at all.
 */
export function migrateStorage(storage: Storage, path: StoragePath = sameHost): StorageOutcome {
  const { copy, guest, bottleneck } = storageRates(storage, path, storage.writeRate);
  const totalTime = passTime(beginPass(storage), copy, turnover(guest, storage));
  const [copied, mirrored] = [copy * totalTime, guest * totalTime];
  return {
    totalTime,
    copied,
    mirrored,
    transferred: copied + mirrored,
    copyRate: copy,
    guestRate: guest,
    writeLatency: Math.max(storage.sourceLatency, storage.targetLatency + path.delay),
    bottleneck,
  };
}
