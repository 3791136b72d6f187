import type { Customer } from '../importers/customer/customer.ts';
import type { RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import { simulateRollingUpdate } from '../model/rolling-update/simulate.ts';
import { complete } from '../scenario/scenario.ts';
import { clusterVm, memoryOn } from './drains.ts';
import type { Draws } from './draws.ts';
import type { Hosted } from './hosts-of.ts';
import { baseOf } from './plan-of.ts';
import type { Ranked } from './rank.ts';
import type { Variant } from './variant.ts';
import { sumOf } from './window.ts';

/** All hosts updated one after the other, in one set-up. */
export interface Updated {
  readonly variant: Variant;
  /** Simulated, in the usual case. */
  readonly outcome: RollingUpdateOutcome;
  /** Seconds until the last host is back: as simulated first, then for every draw. */
  readonly times: Float64Array;
}

/** The update of the cluster as it is, and with the option that is best and the one that is fastest. */
export function updateAll(
  now: Variant,
  ranked: readonly Ranked[],
  { vms }: Hosted,
  { writes, hostPaths }: Draws,
  { windows }: Customer,
): Updated[] {
  const advised = ranked.filter((one) => one.advised === 'reproduced');
  const fastest = advised.toSorted((a, b) => b.saved.expected - a.saved.expected)[0];
  const chosen = new Set([now, ...[advised[0], fastest].flatMap((one) => (one === undefined ? [] : [one.variant]))]);
  return [...chosen].map((variant) => {
    const { platform, hosts } = variant.setUp;
    const pattern = complete(new Map([['migration.platform', platform]])).vm;
    const outcome = simulateRollingUpdate({
      ...baseOf(variant.setUp, memoryOn(vms), hostPaths[0]),
      vms: vms.map((vm) => clusterVm(vm, writes.get(vm.name)!, pattern)),
      rollingUpdate: {
        hosts: hosts.map(({ name }) => name),
        atOnce: 1,
        patch: windows.patch,
        failBack: true,
        ...(windows.update !== undefined && { window: windows.update }),
      },
    });
    return { variant, outcome, times: drawn(variant, outcome) };
  });
}

/** What is spent on moving VMs goes as the drains of all hosts do; patching takes its time. */
function drawn({ drains }: Variant, { makespan, hosts }: RollingUpdateOutcome): Float64Array {
  const patching = hosts.reduce(
    (sum, { outcome, drained, patched }) => (outcome === 'updated' ? sum + patched - drained : sum),
    0,
  );
  const moving = sumOf(drains.map(({ times }) => times));
  return moving.map((time, draw) => (draw === 0 ? makespan : patching + ((makespan - patching) * time) / moving[0]!));
}
