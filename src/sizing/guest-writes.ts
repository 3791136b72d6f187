import { normalProbability, normalQuantile } from '../stats/normal.ts';
import { permutation, streamFor, type Random } from '../stats/random.ts';
import type { HostedVm } from './hosts-of.ts';

/** What a VM writes, in bytes per second over so many bytes: what is expected first, then once for every draw. */
export interface Writes {
  readonly rate: Float64Array;
  readonly set: Float64Array;
}

/** Share of the variance between VMs of one class that this customer’s VMs have in common; assumed. */
const inCommon = 0.5;

/**
 * What VMs write where nobody measured it: drawn from their class, partly together, since one customer’s databases are alike,
 * partly each for itself. The draws of a VM depend on its name, the seed and its class alone, so that options are compared with
 * equal guests.
 */
export function drawWrites(vms: readonly HostedVm[], draws: number, seed: number): ReadonlyMap<string, Writes> {
  const together = new Map<string, Float64Array>();
  return new Map(
    vms.map((vm) => {
      const { name, rateQuantile, setQuantile } = guestOf(vm);
      const common = together.get(name) ?? normals(draws, streamFor(seed, `class ${name}`));
      together.set(name, common);
      const own = normals(draws, streamFor(seed, `writes of ${vm.name}`));
      const rate = new Float64Array(draws + 1).fill(rateQuantile(0.5));
      const set = new Float64Array(draws + 1).fill(setQuantile(0.5));
      for (let draw = 0; draw < draws; draw++) {
        const share = normalProbability(Math.sqrt(inCommon) * common[draw]! + Math.sqrt(1 - inCommon) * own[draw]!);
        rate[draw + 1] = rateQuantile(share);
        set[draw + 1] = setQuantile(share);
      }
      return [vm.name, { rate, set }];
    }),
  );
}

/** Normal numbers that cover their distribution evenly. */
function normals(size: number, random: Random): Float64Array {
  return Float64Array.from(permutation(size, random), (slice) => normalQuantile((slice + 0.5) / size));
}

interface Guest {
  readonly name: string;
  rateQuantile(share: number): number;
  setQuantile(share: number): number;
}

function guestOf({ memory, dirtyRate, workingSet }: HostedVm): Guest {
  const perGib = (median: number, spread: number) => (share: number) =>
    (memory / 2 ** 30) * median * spread ** normalQuantile(Math.min(0.999, Math.max(0.001, share)));
  return {
    name: 'unknown',
    rateQuantile: dirtyRate === undefined ? perGib(0.5 * 2 ** 20, 3) : () => dirtyRate,
    setQuantile: workingSet === undefined ? perGib(0.1 * 2 ** 30, 1.5) : () => workingSet,
  };
}
