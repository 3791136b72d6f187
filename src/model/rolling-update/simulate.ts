import { nextBatch } from './batch.ts';
import { checkRollingUpdate } from './check-plan.ts';
import { conclude } from './conclude.ts';
import { leftOut, notBegun } from './not-updated.ts';
import type { HostUpdate, RollingUpdateOutcome, UpdateStep } from './outcome.ts';
import type { Placement } from './placement.ts';
import type { RollingUpdatePlan } from './plan.ts';
import { updateTogether } from './step.ts';

/**
 * Update the hosts of a cluster in turn and say when each is away and what that costs its VMs: drains and returns, each a run
 * of `simulateCluster`, with where VMs run handed on from one to the next.
 *
 *     plan ─→ ┌ 1 next hosts with room ─→ 2 empty ─→ 3 patch ─→ 4 return ┐ ─→ 5 outcome
 *             └────────────── where VMs run, what time it is ←───────────┘
 *
 * A host is left out, and nothing of it is moved, where one of its VMs fits nowhere. Hosts that are away together return
 * together, and the next ones leave when all are back, so that times of several at once are upper bounds.
 *
 * @throws InputError where the plan contradicts itself
 */
export function simulateRollingUpdate(plan: RollingUpdatePlan): RollingUpdateOutcome {
  checkRollingUpdate(plan);
  let waiting = plan.rollingUpdate.hosts;
  let placement: Placement = plan;
  let now = 0;
  const hosts: HostUpdate[] = [];
  const steps: UpdateStep[] = [];
  while (waiting.length > 0 && now < Infinity) {
    // 1 next hosts with room
    const batch = nextBatch(plan, placement, waiting);
    waiting = waiting.slice(batch.hosts.length);
    if (batch.missing.length > 0) {
      hosts.push(leftOut(placement, batch, now));
      continue;
    }

    // 2 empty, 3 patch, 4 return
    const stepped = updateTogether(plan, placement, batch, now);
    placement = stepped.placement;
    hosts.push(...stepped.hosts);
    steps.push(stepped.step);
    now = stepped.step.end;
  }
  hosts.push(...waiting.map((host) => notBegun(placement, host)));

  // 5 outcome
  return conclude(plan, hosts, steps, now);
}
