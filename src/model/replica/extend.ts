import type { Log } from './cut-logs.ts';
import { lineOf } from './line.ts';
import type { Parcel } from './parcel.ts';
import type { ExtendedPlan } from './plan.ts';
import type { Delivery } from './recovery-point.ts';

/**
 * Send on to a third site what has arrived at the second, at an interval of its own: its recovery point is as old as that of the
 * second when the log was closed, and then some. No outage and no resynchronisation of its own.
 *
 * @param ratio bytes of a log per byte sent
 */
export function extend(
  deliveries: readonly Delivery[],
  { interval, goodput }: ExtendedPlan,
  ratio: number,
  end: number,
): Parcel[] {
  const line = lineOf((goodput / 8) * ratio, []);
  let free = 0;
  return gathered(deliveries, interval, end).map(({ cut, bytes, upTo }) => {
    const started = Math.max(cut, free);
    free = line.arrival(started, bytes);
    return { kind: 'log', bytes, cut, started, arrives: free, upTo, dropped: Infinity };
  });
}

/** What arrived in each interval, as one log. */
function gathered(deliveries: readonly Delivery[], interval: number, end: number): Log[] {
  let next = 0;
  let upTo = 0;
  return Array.from({ length: Math.floor(end / interval) }, (_, cycle) => {
    const cut = (cycle + 1) * interval;
    let bytes = 0;
    for (; next < deliveries.length && deliveries[next]!.arrived <= cut; next++) {
      bytes += deliveries[next]!.bytes;
      upTo = deliveries[next]!.upTo;
    }
    return { cut, bytes, upTo };
  });
}
