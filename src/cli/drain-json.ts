import type { Plan } from '../importers/plan/plan.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';

const mebibyte = 2 ** 20;

/** What became of a plan, for programs; `to` says where a VM goes if there are several targets. */
export function drainJson({ to }: Pick<Plan, 'to'>, outcome: ClusterOutcome) {
  const told = outcomeJson(outcome);
  if (to.length === 1) return told;
  const targets = outcome.migrations.map(({ target }) => ({ to: target ?? null }));
  return { ...told, migrations: told.migrations.map((migration, at) => ({ ...migration, ...targets[at] })) };
}

/** Null where something never comes, `move` where it is not live, and `why` where a VM is not moved. */
export function outcomeJson({ makespan, migrations, networks }: ClusterOutcome) {
  return {
    makespan_s: finite(makespan),
    migrations: migrations.map(({ vm, queued, start, end, downtime, network, transferred, rounds, converged, move, why }) => ({
      vm,
      queued_s: finite(queued),
      start_s: finite(start),
      end_s: finite(end),
      downtime_ms: finite(downtime * 1e3),
      network: network ?? null,
      transferred_mib: finite(transferred / mebibyte),
      rounds: finite(rounds),
      converged,
      ...(move !== 'live' && { move }),
      ...(why !== undefined && { why }),
    })),
    networks: networks.map(({ name, busy, meanUtilisation }) => ({
      name,
      busy_s: finite(busy),
      mean_utilisation: finite(meanUtilisation),
    })),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
