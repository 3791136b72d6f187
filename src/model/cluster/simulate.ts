import type { ClusterOutcome } from './outcome.ts';
import type { ClusterPlan } from './plan.ts';

/**
 * Move the VMs of a plan and say when each one runs on its target.
 * @throws InputError where the plan contradicts itself
 */
export function simulateCluster(plan: ClusterPlan): ClusterOutcome {
  throw new Error(`not simulated yet: ${plan.vms.length} VMs`);
}
