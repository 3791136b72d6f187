import type { ClusterPlan, ClusterVm } from '../cluster/plan.ts';

/**
 * A cluster whose hosts are updated in turn: what a drain needs, with a host for every VM. `memoryFree` of a host is what is
 * free beside the VMs that run there at the start; times of `events` count from the start of the whole.
 */
export interface RollingUpdatePlan extends Omit<ClusterPlan, 'from' | 'to' | 'vms'> {
  readonly vms: readonly HostedVm[];
  readonly rollingUpdate: RollingUpdate;
}

export interface HostedVm extends ClusterVm {
  readonly host: string;
}

/** How hosts are updated. Cluster-Aware Updating takes one at a time and moves its VMs back at once (Invoke-CauRun). */
export interface RollingUpdate {
  /** In the order of the update. */
  readonly hosts: readonly string[];
  /** Most hosts away at once; fewer are where the others have no room for all their VMs. */
  readonly atOnce: number;
  /** Seconds from a host's being empty until it can take VMs again: installing and restarting. */
  readonly patch: number;
  /** Whether the VMs that a host was emptied of move back to it. */
  readonly failBack: boolean;
  /** Seconds within which all is to be over; no limit unless given. */
  readonly window?: number;
}
