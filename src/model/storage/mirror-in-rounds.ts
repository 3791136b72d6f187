import { platforms } from '../../scenario/platforms.ts';
import type { Storage } from '../../scenario/storage.ts';
import { bytes, bytesPerSecond } from '../../units/quantity.ts';
import { precopy } from '../precopy.ts';
import type { Copied } from '../rounds.ts';
import { sameHost, type StoragePath } from './rates.ts';

/** What a mirror in rounds comes to, in base units. `Infinity` where it never catches up. */
export interface RoundsOutcome {
  readonly totalTime: number;
  /** Bytes that reached the target. */
  readonly transferred: number;
  readonly rounds: number;
}

/**
 * Disks copied as memory is in pre-copy, what was written meanwhile again and again until little enough is left: QEMU’s mirror
 * with `copy-mode=background`, its usual mode. Writes go to the source alone and are never held up, so a guest that writes
 * faster than the copy moves is never caught up with (M. Reitz, cover letter of “Add active mirroring”, 2018).
 *
 * The target and the path are the copy’s alone; on the source it gets what the writes leave, at least half. Rounds as in
 * `drained-rounds.ts`; QEMU goes on where it stopped instead, which sends no more.
 *
 * @param rest seconds of copying that may be left for the end, when the guest is held still
 */
export function mirrorInRounds(storage: Storage, rest: number, path: StoragePath = sameHost): RoundsOutcome {
  const { size, writeRate, writeSet, sourceRate, targetRate } = storage;
  const rate = Math.min(Math.max(sourceRate / 2, sourceRate - writeRate), targetRate, path.rate);
  const disk = {
    memory: size,
    untouched: bytes(0),
    dirtyRate: writeRate,
    workingSet: writeSet,
    dirtyPattern: 'uniform',
    dirtyRate2: bytesPerSecond(0),
    workingSet2: bytes(0),
    dirtyPattern2: 'uniform',
  } as const;
  const copied: Copied = { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' };
  precopy(
    disk,
    platforms.ideal,
    { rate, firstRate: rate, latency: 0, idle: 0, downtimeLimit: rest, maxRounds: Infinity },
    copied,
  );
  if (copied.ending === 'never') return { totalTime: Infinity, transferred: Infinity, rounds: Infinity };
  return { totalTime: copied.time + copied.rest / rate, transferred: copied.sent + copied.rest, rounds: copied.rounds };
}
