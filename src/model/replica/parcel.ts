import type { Line } from './line.ts';
import type { Delivery } from './recovery-point.ts';

/** What goes over the line as one: a log, or the blocks in which both sides differ. */
export interface Parcel {
  readonly kind: 'log' | 'resynchronisation';
  readonly bytes: number;
  /** When it was ready to go. */
  readonly cut: number;
  readonly started: number;
  readonly arrives: number;
  /** The moment whose state the copy has once this has arrived; 0 where it adds none. */
  readonly upTo: number;
  /** When it was given up because a resynchronisation took its place; infinite unless it was. */
  dropped: number;
}

/** What arrived by the end, each with the state that the copy then has. */
export function deliveriesOf(parcels: readonly Parcel[], end: number): Delivery[] {
  let reached = 0;
  return parcels
    .filter(({ arrives, dropped }) => arrives <= end && dropped === Infinity)
    .map(({ arrives, bytes, upTo }) => {
      reached = Math.max(reached, upTo);
      return { arrived: arrives, bytes, upTo: reached };
    });
}

/** Bytes of a parcel that went over the line by the end, or until it was given up. */
export function bytesSent({ bytes, started, arrives, dropped }: Parcel, line: Line, end: number): number {
  const until = Math.min(end, dropped);
  return arrives <= until ? bytes : Math.min(bytes, line.carried(started, until));
}
