import type { HostedVm, RollingUpdate, RollingUpdatePlan } from '../../../src/model/rolling-update/plan.ts';
import { host, plan, vm } from '../cluster/plans.ts';

/** A VM of so many seconds on a host, as in the plans of drains. */
export function guest(name: string, on: string, seconds: number, settings: Parameters<typeof vm>[2] = {}): HostedVm {
  return { ...vm(name, seconds, settings), host: on };
}

/** Hosts a, b and c, patched one after the other in ten seconds each. */
export function rolling(
  vms: readonly HostedVm[],
  update: Partial<RollingUpdate> = {},
  settings: Partial<RollingUpdatePlan> = {},
): RollingUpdatePlan {
  const { migration, networks } = plan({ vms });
  return {
    migration,
    networks,
    hosts: ['a', 'b', 'c'].map((name) => host(name)),
    vms,
    rollingUpdate: { hosts: ['a', 'b', 'c'], atOnce: 1, patch: 10, failBack: true, ...update },
    ...settings,
  };
}

/** Room for VMs of so many seconds beside those that run there. */
export const roomOn = (rooms: Readonly<Record<string, number>>) =>
  Object.entries(rooms).map(([name, seconds]) => host(name, { memoryFree: seconds * 125e6 }));
