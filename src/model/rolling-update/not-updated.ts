import { reasons } from '../cluster/messages.ts';
import type { Batch } from './batch.ts';
import type { HostUpdate } from './outcome.ts';
import { vmsOn, type Placement } from './placement.ts';

/** A host that stays in service because VMs of it fit nowhere. */
export function leftOut(placement: Placement, { hosts, missing, memoryLeft }: Batch, now: number): HostUpdate {
  const host = hosts[0]!;
  const stuck = missing.map((vm) => ({ vm, why: reasons.noRoom }));
  return { ...untouched(placement, host), outcome: 'no room', stuck, start: now, memoryLeft };
}

/** A host whose turn never comes. */
export function notBegun(placement: Placement, host: string): HostUpdate {
  return { ...untouched(placement, host), outcome: 'not begun', stuck: [], start: Infinity };
}

function untouched(placement: Placement, host: string) {
  const guests = vmsOn(placement, [host]).length;
  return { host, guests, drained: Infinity, patched: Infinity, returning: Infinity, back: Infinity };
}
