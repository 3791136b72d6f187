import type { Outage } from './plan.ts';

/** The way to the replica: one log after the other, at the full rate, and not at all in an outage. */
export interface Line {
  /** The moment at which bytes have arrived that are sent from `start` on. */
  arrival(start: number, bytes: number): number;
  /** Bytes that go over the line between two moments. */
  carried(from: number, to: number): number;
  /** The first moment from `at` on at which the network is up. */
  up(at: number): number;
}

/** @param rate bytes per second, of what is in the log */
export function lineOf(rate: number, outages: readonly Outage[]): Line {
  const apart = joined(outages);
  return {
    arrival(start, bytes) {
      let end = start + bytes / rate;
      for (const { from, to } of apart) if (to > start && from < end) end += to - Math.max(from, start);
      return end;
    },
    carried(from, to) {
      const down = apart.reduce((sum, gap) => sum + Math.max(0, Math.min(to, gap.to) - Math.max(from, gap.from)), 0);
      return rate * Math.max(0, to - from - down);
    },
    up: (at) => apart.find(({ from, to }) => from <= at && at < to)?.to ?? at,
  };
}

/** The same outages in order, those that touch as one. */
function joined(outages: readonly Outage[]): Outage[] {
  const apart: Outage[] = [];
  for (const { from, to } of outages.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else apart.push({ from, to });
  }
  return apart;
}
