import { simulateCluster } from '../model/cluster/simulate.ts';
import type { ClusterVm } from '../model/cluster/plan.ts';
import { complete } from '../scenario/scenario.ts';
import { bytesPerSecond, gibibytes } from '../units/quantity.ts';
import { drainOf, roomy, type Base } from './plan-of.ts';

/** So large that nothing but the rate decides. */
const memory = gibibytes(64);

/** Bytes of memory per second that each of several equal migrations off a host gets while all of them run, on each of some bases. */
export function rateOfSeveral(bases: readonly Base[], from: string, atOnce: number): Float64Array {
  const [{ migration }] = bases as [Base];
  const { vm } = complete(new Map([['migration.platform', migration.platform]]));
  const idle = { ...vm, memory, dirtyRate: bytesPerSecond(0), dirtyRate2: bytesPerSecond(0) };
  const vms = Array.from({ length: atOnce }, (_, at): ClusterVm => ({ name: `probe ${at}`, priority: 'medium', vm: idle }));
  return Float64Array.from(bases, (base) => {
    const { makespan } = simulateCluster(drainOf({ ...base, hosts: roomy(base) }, from, vms));
    return memory / (makespan - base.migration.setup - base.migration.blackout);
  });
}
