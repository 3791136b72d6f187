import type { ClusterEvent, MigrationOutcome } from '../cluster/outcome.ts';
import { byPriority } from '../cluster/queue.ts';
import { addUses } from './network-use.ts';
import { byTime } from '../cluster/simulate.ts';
import type { HostUpdate, RollingUpdateOutcome, UpdateStep, VmMoves } from './outcome.ts';
import type { HostedVm, RollingUpdatePlan } from './plan.ts';

/** What a rolling update comes to, once its last step is over. */
export function conclude(
  plan: RollingUpdatePlan,
  hosts: readonly HostUpdate[],
  steps: readonly UpdateStep[],
  makespan: number,
): RollingUpdateOutcome {
  const parts = steps.flatMap(({ leaving, returning }) => [leaving, returning]);
  const migrations = Map.groupBy(
    parts.flatMap((part) => part.migrations),
    ({ vm }) => vm,
  );
  return {
    verdict: verdictOf(hosts, makespan, plan.rollingUpdate.window ?? Infinity),
    makespan,
    hosts,
    steps,
    vms: plan.vms.toSorted(byPriority).map((vm) => movesOf(vm, migrations.get(vm.name) ?? [])),
    networks: addUses(parts.map(({ networks }) => networks)),
    events: [...networkEvents(plan, makespan), ...parts.flatMap(({ events }) => events)].sort((a, b) => a.at - b.at),
  };
}

function verdictOf(hosts: readonly HostUpdate[], makespan: number, window: number): RollingUpdateOutcome['verdict'] {
  if (makespan === Infinity) return 'never';
  if (hosts.some(({ outcome, stuck }) => outcome !== 'updated' || stuck.length > 0)) return 'incomplete';
  return makespan <= window ? 'done' : 'late';
}

function movesOf({ name, host }: HostedVm, migrations: readonly MigrationOutcome[]): VmMoves {
  const done = migrations.filter(({ outcome }) => outcome === 'done');
  return {
    vm: name,
    hosts: [host, ...done.map(({ target }) => target!)],
    downtime: done.reduce((sum, { downtime }) => sum + downtime, 0),
    longestDowntime: Math.max(0, ...done.map(({ downtime }) => downtime)),
    transferred: migrations.reduce((sum, { transferred }) => sum + transferred, 0),
  };
}

function networkEvents({ events = [] }: RollingUpdatePlan, until: number): ClusterEvent[] {
  return events
    .filter(({ at }) => at <= until)
    .sort(byTime)
    .map((event) => ({ ...event, kind: 'network' }));
}
