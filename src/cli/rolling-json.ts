import type { RollingPlan } from '../importers/plan/plan.ts';
import type { RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import { outcomeJson } from './drain-json.ts';

const mebibyte = 2 ** 20;

/** What became of a rolling update, for programs; null where something never comes or has no limit. */
export function rollingJson(
  { rollingUpdate }: RollingPlan,
  { verdict, makespan, hosts, vms, networks, steps }: RollingUpdateOutcome,
) {
  const moves = steps.flatMap(({ leaving, returning }) => [
    ...leaving.migrations.map((one) => ({ one, phase: 'leaving' })),
    ...returning.migrations.map((one) => ({ one, phase: 'returning' })),
  ]);
  const told = outcomeJson({ makespan, migrations: moves.map(({ one }) => one), networks, events: [] });
  return {
    verdict,
    makespan_s: told.makespan_s,
    window_s: rollingUpdate.window ?? null,
    hosts: hosts.map((host) => ({
      name: host.host,
      outcome: host.outcome,
      vms: host.guests,
      start_s: finite(host.start),
      drained_s: finite(host.drained),
      patched_s: finite(host.patched),
      returning_s: finite(host.returning),
      back_s: finite(host.back),
      memory_left_mib: finite((host.memoryLeft ?? Infinity) / mebibyte),
      stuck: host.stuck,
    })),
    vms: vms.map(({ vm, hosts: route, downtime, longestDowntime, transferred }) => ({
      vm,
      hosts: route,
      moves: route.length - 1,
      downtime_ms: downtime * 1e3,
      longest_downtime_ms: longestDowntime * 1e3,
      transferred_mib: finite(transferred / mebibyte),
    })),
    migrations: told.migrations.map((migration, at) => {
      const { one, phase } = moves[at]!;
      return { ...migration, from: one.source, to: one.target ?? null, phase };
    }),
    networks: told.networks,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
