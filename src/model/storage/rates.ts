import type { Storage } from '../../scenario/storage.ts';

/** What lies between the host of the VM and the storage that its disks move to. */
export interface StoragePath {
  /** Payload bytes per second. */
  readonly rate: number;
  /** Seconds that a write waits for it. */
  readonly delay: number;
}

/** Storage that the same host reaches as it reaches its own: nothing in between. */
export const sameHost: StoragePath = { rate: Infinity, delay: 0 };

/** What bounds a storage migration. */
export const storageBottlenecks = ['source storage', 'target storage', 'network'] as const;
export type StorageBottleneck = (typeof storageBottlenecks)[number];

export interface StorageRates {
  /** Bytes per second that the slowest part carries. */
  readonly capacity: number;
  /** Bytes per second that the copy moves, over all disks. */
  readonly copy: number;
  /** Bytes per second that guests write, each of them to source and target. */
  readonly guest: number;
  readonly bottleneck: StorageBottleneck;
}

/**
 * How copy and mirrored writes share what carries them.
 *
 * Every write goes to source and target and so loads all that the copy loads: the slowest part, B = min(source, target,
 * path), decides for both. The copy gets what the writes leave, max(B/2, B − g), the writes the rest, min(g, B/2): fair
 * shares, so neither starves. That guests which write more than B/2 are slowed down, and the copy is not stopped, follows
 * from writes that count as done only when both sides have them (M. Reitz, QEMU, “Add active mirroring”, 2018, of the same
 * scheme); that the shares are equal is assumed.
 *
 * @param writeRate bytes per second that the guests want to write
 * @example storageRates({ sourceRate: 500, targetRate: 400 }, { rate: 1000, delay: 0 }, 100).copy // 300
 * @example storageRates({ sourceRate: 500, targetRate: 400 }, { rate: 1000, delay: 0 }, 900).guest // 200
 */
export function storageRates(
  { sourceRate, targetRate }: Pick<Storage, 'sourceRate' | 'targetRate'>,
  path: StoragePath,
  writeRate: number,
): StorageRates {
  const capacity = Math.min(sourceRate, targetRate, path.rate);
  const copy = Math.max(capacity / 2, capacity - writeRate);
  return { capacity, copy, guest: Math.min(writeRate, capacity - copy), bottleneck: slowest(capacity, sourceRate, path.rate) };
}

function slowest(capacity: number, source: number, path: number): StorageBottleneck {
  if (path === capacity) return 'network';
  return source === capacity ? 'source storage' : 'target storage';
}
