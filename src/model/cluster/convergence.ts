import { limitsOf } from './limits.ts';
import type { ClusterOutcome, MigrationOutcome } from './outcome.ts';
import type { ClusterPlan } from './plan.ts';
import { simulateCluster } from './simulate.ts';

/** Which VMs write faster than their share of the networks carries, and what would help them. */
export interface Convergence {
  /** VMs that do not converge even alone. */
  readonly never: readonly string[];
  /** VMs that converge alone, but not beside those that run with them. */
  readonly notTogether: readonly string[];
  /** Most migrations at once on a host with which the latter converge; none where no limit helps. */
  readonly atOnce?: number;
}

/**
 * Why migrations of a plan do not converge: each is tried alone over networks that are all up, and where that helps a lower
 * limit is sought, by halving, on the whole plan. Such VMs end after their last round with a long downtime, or never, as the
 * platform has it. Nothing where all converge.
 */
export function convergenceOf(plan: ClusterPlan, { migrations }: ClusterOutcome): Convergence | undefined {
  const culprits = migrations.filter(doesNotConverge);
  if (culprits.length === 0) return undefined;
  const vms = new Map(plan.vms.map((vm) => [vm.name, vm]));
  const [never, notTogether]: [string[], string[]] = [[], []];
  for (const { vm: name } of culprits) {
    const alone = simulateCluster({ ...plan, vms: [vms.get(name)!], events: [] });
    (alone.migrations.some(doesNotConverge) ? never : notTogether).push(name);
  }
  const atOnce = notTogether.length === 0 ? undefined : mostAtOnce(plan, new Set(notTogether));
  return { never, notTogether, ...(atOnce !== undefined && { atOnce }) };
}

/** It ran, and was not over by its own stop rule. Those that wait behind it or lost their networks are not to blame. */
function doesNotConverge({ outcome, start, converged }: MigrationOutcome): boolean {
  return start < Infinity && !converged && (outcome === 'done' || outcome === 'never');
}

function mostAtOnce(plan: ClusterPlan, names: ReadonlySet<string>): number | undefined {
  const { simultaneousMigrations, clusterWide } = limitsOf(plan);
  const works = (limit: number) => {
    const limited = { ...plan, limits: { ...plan.limits, simultaneousMigrations: limit } };
    return !simulateCluster(limited).migrations.some((one) => names.has(one.vm) && doesNotConverge(one));
  };
  let [most, tooMany] = [0, Math.min(simultaneousMigrations, clusterWide, plan.vms.length)];
  while (tooMany - most > 1) {
    const limit = Math.floor((most + tooMany) / 2);
    if (works(limit)) most = limit;
    else tooMany = limit;
  }
  return most > 0 ? most : undefined;
}
