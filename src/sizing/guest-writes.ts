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

/** What VMs write, of all of them at once. */
export function drawWrites(...of: Parameters<typeof writesOfEach>): ReadonlyMap<string, Writes> {
  const writesOf = writesOfEach(...of);
  const [vms] = of;
  return new Map(vms.map((vm) => [vm.name, writesOf(vm)]));
}

/**
 * What VMs write where nobody measured it: drawn from their class, partly together, since one customer’s VMs are alike, partly
 * each for itself. The usual case spreads the VMs of a class evenly over what it may be. Draws depend on names and the seed
 * alone, so that options are compared with equal guests.
 *
 * @param vms all of them
 * @returns what one of them writes, with the memory that it has when it is asked about
 */
export function writesOfEach(
  vms: readonly HostedVm[],
  workloadByName: boolean,
  draws: number,
  seed: number,
): (vm: HostedVm) => Writes {
  const quantiles = evenNormals(draws);
  const byClass = Map.groupBy(vms, (vm) => workloadOf(vm, workloadByName).workload);
  const known = Array.from(byClass, ([workload, members]) => {
    const common = shuffled(quantiles, streamFor(seed, `all of ${workload}`));
    const [usualRate, usualSet] = ['rate', 'set'].map((what) =>
      shuffled(evenNormals(members.length), streamFor(seed, `usual ${what}, ${workload}`)),
    );
    return members.map(({ name }, at) => {
      return [name, { workload, common, usual: { rate: usualRate![at]!, set: usualSet![at]! } }] as const;
    });
  });
  const byName = new Map(known.flat());
  return ({ name, memory, dirtyRate, workingSet }) => {
    const { workload, common, usual } = byName.get(name)!;
    const spreads = workloads[workload];
    const shares = (what: keyof typeof usual) => {
      const own = shuffled(quantiles, streamFor(seed, `${what} of ${name}`));
      return [usual[what], ...own.map((one, draw) => Math.sqrt(inCommon) * common[draw]! + Math.sqrt(1 - inCommon) * one)].map(
        normalProbability,
      );
    };
    const rate = (share: number) => dirtyRate ?? memory * quantileOfSpread(spreads.dirtyRate, share);
    const set = (share: number) => Math.min(memory, workingSet ?? memory * quantileOfSpread(spreads.workingSet, share));
    return { workload, rate: Float64Array.from(shares('rate'), rate), set: Float64Array.from(shares('set'), set) };
  };
}

/** Normal numbers that cover their distribution evenly, ascending. */
function evenNormals(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, slice) => normalQuantile((slice + 0.5) / size));
}

function shuffled(values: Float64Array, random: Random): Float64Array {
  return Float64Array.from(permutation(values.length, random), (at) => values[at]!);
}
