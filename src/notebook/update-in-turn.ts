import type { RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import { simulateRollingUpdate } from '../model/rolling-update/simulate.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import type { Model } from './model.ts';

/** Equal hosts with equal VMs, all as the scenario has them, that are patched one after the other. */
export interface InTurn {
  readonly hosts: number;
  /** How many of them are patched; all unless given. */
  readonly patched?: number;
  readonly vmsEach: number;
  /** Minutes from a host's being empty until its VMs can return. */
  readonly minutes: number;
  /** Migrations at once; the platform’s own limit unless given. */
  readonly atOnce?: number;
}

/** Patch hosts of a model’s scenario, with changes, in turn: each is emptied onto all others and filled again. */
export function updateInTurn(
  model: Model,
  { hosts, patched = hosts, vmsEach, minutes, atOnce }: InTurn,
  ...changes: readonly ScenarioInput[]
): RollingUpdateOutcome {
  const { link, host, vm, migration } = model.with(...changes);
  const names = Array.from({ length: hosts }, (_, at) => `host ${at + 1}`);
  const guests = Array.from({ length: vmsEach }, (_, at) => `VM ${at + 1}`);
  return simulateRollingUpdate({
    migration,
    hosts: names.map((name) => ({ name, host })),
    networks: [{ name: 'network', link, preference: 0 }],
    ...(atOnce !== undefined && { limits: { simultaneousMigrations: atOnce } }),
    vms: names.flatMap((home) => guests.map((guest) => ({ name: `${home}, ${guest}`, host: home, vm, priority: 'medium' }))),
    rollingUpdate: { hosts: names.slice(0, patched), atOnce: 1, patch: 60 * minutes, failBack: true },
  });
}

/** Share of a rolling update in which VMs move, in percent; the rest is patching. */
export function movingShare({ hosts, makespan }: RollingUpdateOutcome): number {
  const patching = hosts.reduce((sum, { drained, patched }) => sum + patched - drained, 0);
  return 100 * (1 - patching / makespan);
}
