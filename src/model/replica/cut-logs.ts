import { dirtied } from '../memory.ts';
import { durationOf, writtenBetween, type Churn } from './churn.ts';

/** What was written in one interval, closed and ready to be sent. */
export interface Log {
  /** The moment at which it was closed. */
  readonly cut: number;
  /** Bytes in it. */
  readonly bytes: number;
  /** The moment whose state the replica has once this log and all before it are applied. */
  readonly upTo: number;
}

/** The logs that are closed by the end of a trace, one per interval whatever is still on its way. */
export function cutLogs(churn: Churn, interval: number, hotSet: number): Log[] {
  const cycles = Math.floor(durationOf(churn) / interval);
  return Array.from({ length: cycles }, (_, cycle) => {
    const cut = (cycle + 1) * interval;
    return { cut, bytes: loggedBetween(churn, cycle * interval, cut, hotSet), upTo: cut };
  });
}

/**
 * Bytes that a log has after some time: every write, or where it carries a block once, the blocks of the hot set that writes at
 * random have hit, W·(1 − e^(−written/W)).
 * @example loggedBetween({ step: 60, written: [600] }, 0, 30, Infinity) // 300
 */
export function loggedBetween(churn: Churn, from: number, to: number, hotSet: number): number {
  const written = writtenBetween(churn, from, to);
  return hotSet === Infinity ? written : dirtied(written, hotSet, 'uniform', 1);
}
