import type { RareRuns } from '../importers/rare-runs.ts';

export interface Runs {
  readonly runs: number;
  readonly failures: number;
}

/** What was run on one VM without a fix and with it. */
export interface VmRuns {
  readonly vm: string;
  readonly before: Runs;
  readonly after: Runs;
}

const none: Runs = { runs: 0, failures: 0 };

/** Both phases of each VM, in the order of their first appearance. */
export function byVm(rows: readonly RareRuns[]): VmRuns[] {
  const vms = new Map<string, VmRuns>();
  for (const { vm, phase, runs, failures } of rows) {
    const known = vms.get(vm) ?? { vm, before: none, after: none };
    const { runs: runsBefore, failures: failuresBefore } = known[phase];
    vms.set(vm, { ...known, [phase]: { runs: runs + runsBefore, failures: failures + failuresBefore } });
  }
  return [...vms.values()];
}

/** All runs of one phase. */
export function total(vms: readonly VmRuns[], phase: 'before' | 'after'): Runs {
  return {
    runs: vms.reduce((sum, vm) => sum + vm[phase].runs, 0),
    failures: vms.reduce((sum, vm) => sum + vm[phase].failures, 0),
  };
}

/** VMs that failed, with their runs so far as those before a fix that is yet to come. */
export function asBefore(vms: readonly VmRuns[]): VmRuns[] {
  return vms.filter(({ after }) => after.failures > 0).map(({ vm, after }) => ({ vm, before: after, after: none }));
}
