import { quantileOfSpread, workloads, type WorkloadId } from '../scenario/workloads.ts';
import { workloadOf } from '../scenario/workload-of.ts';
import { normalProbability, normalQuantile } from '../stats/normal.ts';
import { permutation, streamFor, type Random } from '../stats/random.ts';
import type { HostedVm } from './hosts-of.ts';

/** What a VM writes, in bytes per second over so many bytes: in a usual case first, then once for every draw. */
export interface Writes {
  readonly workload: WorkloadId;
  readonly rate: Float64Array;
  readonly set: Float64Array;
}

/** Share of the variance within a class that the VMs of one customer have in common; assumed. */
const inCommon = 0.25;

/**
 * What VMs write where nobody measured it: drawn from their class, partly together, since one customer’s VMs are alike, partly
 * each for itself. The usual case spreads the VMs of a class evenly over what it may be. Draws depend on names and the seed
 * alone, so that options are compared with equal guests.
 */
export function drawWrites(
  vms: readonly HostedVm[],
  workloadByName: boolean,
  draws: number,
  seed: number,
): ReadonlyMap<string, Writes> {
  const byClass = Map.groupBy(vms, (vm) => workloadOf(vm, workloadByName).workload);
  const writes = Array.from(byClass, ([workload, members]) => {
    const common = normals(draws, streamFor(seed, `all of ${workload}`));
    const [usualRate, usualSet] = ['rate', 'set'].map((what) =>
      normals(members.length, streamFor(seed, `usual ${what}, ${workload}`)),
    );
    return members.map((vm, at): [string, Writes] => {
      const { dirtyRate, workingSet } = workloads[workload];
      const drawn = (what: string, usual: number) => {
        const own = normals(draws, streamFor(seed, `${what} of ${vm.name}`));
        return [usual, ...own.map((one, draw) => Math.sqrt(inCommon) * common[draw]! + Math.sqrt(1 - inCommon) * one)].map(
          normalProbability,
        );
      };
      const rate = (share: number) => vm.dirtyRate ?? vm.memory * quantileOfSpread(dirtyRate, share);
      const set = (share: number) => Math.min(vm.memory, vm.workingSet ?? vm.memory * quantileOfSpread(workingSet, share));
      return [
        vm.name,
        {
          workload,
          rate: Float64Array.from(drawn('rate', usualRate![at]!), rate),
          set: Float64Array.from(drawn('set', usualSet![at]!), set),
        },
      ];
    });
  });
  return new Map(writes.flat());
}

/** Normal numbers that cover their distribution evenly, in random order. */
function normals(size: number, random: Random): Float64Array {
  return Float64Array.from(permutation(size, random), (slice) => normalQuantile((slice + 0.5) / size));
}
