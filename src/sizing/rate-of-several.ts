import { simulateCluster } from '../model/cluster/simulate.ts';
import { complete } from '../scenario/scenario.ts';
import { bytesPerSecond, gibibytes } from '../units/quantity.ts';
import { drainOf, roomy, type Base } from './plan-of.ts';

/** So large that nothing but the rate decides. */
const memory = gibibytes(64);

/** Bytes of memory per second that each of several equal migrations off a host gets while all of them run. */
export function rateOfSeveral(base: Base, from: string, atOnce: number): number {
  const { platform, setup, blackout } = base.migration;
  const { vm } = complete(new Map([['migration.platform', platform]]));
  const idle = { ...vm, memory, dirtyRate: bytesPerSecond(0), dirtyRate2: bytesPerSecond(0) };
  const vms = Array.from({ length: atOnce }, (_, at) => ({
    name: `probe ${at}`,
    priority: 'medium' as const,
    vm: idle,
  }));
  const { makespan } = simulateCluster(drainOf({ ...base, hosts: roomy(base) }, from, vms));
  return memory / (makespan - setup - blackout);
}
