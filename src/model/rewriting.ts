import { dirtied, type WritePattern } from './memory.ts';
import { convergenceMargin } from './rounds.ts';

/**
 * Bytes of a working set that become dirty in `duration` seconds beside the `waiting` ones that are dirty already.
 *
 * Random writes hit waiting pages in proportion. A round-robin writer moves away from what it wrote last, so that it hits none,
 * except where all of the set was dirty when the round began: then the sweep may have stopped anywhere before or behind it.
 * Of arcs of w written and h waiting bytes on a ring of W, laid at random, at most n of w miss h in a share
 * (h − w + 2n)/W of cases; the n of one half is taken: (W/2 + w − h)/2, between w − h and all of w.
 *
 * @param rate bytes written per second, each write a page of its own
 * @param found bytes of the working set that were dirty when the round began
 * @example newlyDirty(100, 1000, 'round-robin', 5, 200, 700) // 500
 * @example newlyDirty(100, 1000, 'round-robin', 5, 200, 1000) // 400
 */
export function newlyDirty(
  rate: number,
  workingSet: number,
  pattern: WritePattern,
  duration: number,
  waiting: number,
  found: number,
): number {
  if (workingSet === 0) return 0;
  const written = dirtied(rate, workingSet, pattern, duration);
  if (pattern === 'uniform') return written * (1 - waiting / workingSet);
  const most = Math.min(written, workingSet - waiting);
  if (!isFull(found, workingSet)) return most;
  return Math.max(0, written - waiting, Math.min(most, (workingSet / 2 + written - waiting) / 2));
}

/** Whether all of a working set is dirty. */
export function isFull(dirty: number, workingSet: number): boolean {
  return dirty >= workingSet * (1 - convergenceMargin);
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
