import { loggedBetween, type Log } from './cut-logs.ts';
import type { Line } from './line.ts';
import type { Parcel } from './parcel.ts';
import type { ReplicaPlan } from './plan.ts';
import { logShare } from './rules.ts';

/**
 * Send logs in the order in which they were closed, each at the full rate: one that takes longer than an interval makes the next
 * ones wait. When those that have not arrived hold more than their share of the disks they are dropped, and both sides are
 * compared.
 *
 * Assumed: a log is closed at every interval even while others wait, and looked at then; it counts until it has arrived.
 */
export function shipLogs(logs: readonly Log[], line: Line, plan: ReplicaPlan): Parcel[] {
  const parcels: Parcel[] = [];
  let next = 0; // the first that has not arrived
  let held = 0;
  let free = 0;
  let equal = 0;
  let reached = 0;
  for (const { cut, bytes, upTo } of logs) {
    for (; next < parcels.length && parcels[next]!.arrives <= cut; next++) {
      const arrived = parcels[next]!;
      if (arrived.kind === 'log') held -= arrived.bytes;
      reached = Math.max(reached, arrived.upTo);
    }
    const started = Math.max(cut, free);
    free = line.arrival(started, bytes);
    parcels.push({ kind: 'log', bytes, cut, started, arrives: free, upTo: cut < equal ? 0 : upTo, dropped: Infinity });
    held += bytes;
    if (held > logShare * plan.replication.disks) {
      for (; next < parcels.length; next++) parcels[next]!.dropped = cut;
      held = 0;
      parcels.push(resynchronisation(cut, reached, line, plan));
      equal = free = parcels.at(-1)!.arrives;
    }
  }
  return parcels;
}

/**
 * Compare both sides block by block and send what differs. It begins when the network is up; all disks are read on both sides
 * at once, and blocks that differ go over the line while reading goes on, so the slower of the two decides. What is written
 * meanwhile goes into logs, and only with these the copy can be started again.
 *
 * Assumed: reading and sending overlap, checksums cost nothing beside them, and every write since both sides were equal went to
 * a block of its own unless a hot set is stated.
 */
function resynchronisation(cut: number, reached: number, line: Line, plan: ReplicaPlan): Parcel {
  const { hotSet, disks, readRate } = plan.replication;
  const started = line.up(cut);
  const bytes = Math.min(disks, loggedBetween(plan.churn, reached, cut, hotSet));
  const arrives = Math.max(started + disks / readRate, line.arrival(started, bytes));
  return { kind: 'resynchronisation', bytes, cut, started, arrives, upTo: 0, dropped: Infinity };
}
