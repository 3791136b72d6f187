import { dirtied, type WritePattern } from './memory.ts';

/**
 * Bytes of a working set that become dirty in `duration` seconds beside the `waiting` ones that are dirty already.
 *
 * Random writes hit waiting pages in proportion. A round-robin writer hits the share `met` of them.
 *
 * @param rate bytes written per second, each write a page of its own
 * @param met see `shareMet`
 * @example newlyDirty(100, 1000, 'round-robin', 5, 200, 0.5) // 400
 */
export function newlyDirty(
  rate: number,
  workingSet: number,
  pattern: WritePattern,
  duration: number,
  waiting: number,
  met: number,
): number {
  if (workingSet === 0) return 0;
  const written = dirtied(rate, workingSet, pattern, duration);
  if (pattern === 'uniform') return written * (1 - waiting / workingSet);
  return Math.min(written - waiting * met, workingSet - waiting);
}

/**
 * Share of what waits that a round-robin writer meets, on average, while it writes on: max(0, (F + w − W)/W), where F of
 * the W bytes were found dirty when the round began and w are written in it.
 *
 * The writer moves away from what it wrote last, so it meets nothing before it has come round. Where all was found dirty
 * its place among what the sweep has not reached is random, and the share is w/W, at most 1.
 *
 * @param found bytes of the working set that were dirty when the round began
 * @example shareMet(1000, 1000, 700) // 0.7
 * @example shareMet(400, 1000, 500) // 0
 */
export function shareMet(found: number, workingSet: number, written: number): number {
  return workingSet === 0 ? 0 : Math.max(0, Math.min(1, (found + written - workingSet) / workingSet));
}

/**
 * Chance that a round-robin writer at a random place of its working set dirties at most `room` bytes beside an arc of
 * `waiting` ones: the places from which an arc of `written` bytes does so, as a share of the ring.
 *
 * @example chanceToFit(300, 1000, 500, 100) // 0.4
 * @example chanceToFit(300, 1000, 500, -1) // 0
 */
export function chanceToFit(written: number, workingSet: number, waiting: number, room: number): number {
  if (workingSet === 0 || room < 0) return 0;
  return Math.min(1, Math.max(0, (waiting - written + 2 * room) / workingSet));
}
