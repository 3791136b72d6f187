import { roomFor, type Placement, type Room } from './placement.ts';
import type { RollingUpdatePlan } from './plan.ts';

/** Hosts that are to be away together. Where `missing` is not empty it is one, and that one has to stay. */
export interface Batch extends Room {
  readonly hosts: readonly string[];
}

/** The next hosts to be updated: as many at once as the plan says and the others have room for, at least one. */
export function nextBatch(plan: RollingUpdatePlan, placement: Placement, waiting: readonly string[]): Batch {
  const most = Math.min(plan.rollingUpdate.atOnce, waiting.length);
  for (let size = most; size > 1; size--) {
    const batch = batchOf(plan, placement, waiting.slice(0, size));
    if (batch.missing.length === 0) return batch;
  }
  return batchOf(plan, placement, waiting.slice(0, 1));
}

function batchOf(plan: RollingUpdatePlan, placement: Placement, hosts: readonly string[]): Batch {
  return { hosts, ...roomFor(plan, placement, hosts) };
}
