import type { HostedVm } from './hosts-of.ts';
import type { Ranked } from './rank.ts';
import type { Variant } from './variant.ts';

/** A VM that may not converge, or may pause for too long, as the cluster is. */
export interface DifficultVm {
  readonly vm: HostedVm;
  /** Shares of the draws in which it does not converge, and in which it pauses for longer than it may. */
  readonly endless: number;
  readonly paused: number;
  /** Seconds, as expected. */
  readonly downtime: number;
  /** The first option with which neither happens in more than a tenth of the draws. */
  readonly remedy?: string;
}

/** As many draws as may go wrong without a word. */
const tolerated = 0.1;

/** VMs that do not converge or pause too long in more than a tenth of the draws, the worst first. */
export function difficultVms(now: Variant, ranked: readonly Ranked[], pause: number): DifficultVm[] {
  const troubles = troublesOf(now, pause);
  const better = ranked.map(({ variant }) => ({ name: variant.option!.name, found: troublesOf(variant, pause) }));
  return [...troubles.values()]
    .filter(isDifficult)
    .map((one): DifficultVm => {
      const remedy = better.find(({ found }) => !isDifficult(found.get(one.vm.name) ?? one));
      return { ...one, ...(remedy && { remedy: remedy.name }) };
    })
    .sort((a, b) => b.endless - a.endless || b.paused - a.paused || b.downtime - a.downtime);
}

type Trouble = Omit<DifficultVm, 'remedy'>;

function isDifficult({ endless, paused }: Trouble): boolean {
  return endless > tolerated || paused > tolerated;
}

function troublesOf({ drains }: Variant, pause: number): Map<string, Trouble> {
  const found = drains.flatMap(({ guests: { vms, downtimes, converged } }) =>
    vms.map((vm, at): [string, Trouble] => {
      const [drawn, ended] = [downtimes[at]!.subarray(1), converged[at]!.subarray(1)];
      return [
        vm.name,
        {
          vm,
          endless: ended.filter((is) => is === 0).length / ended.length,
          paused: drawn.filter((seconds) => seconds > pause).length / drawn.length,
          downtime: downtimes[at]![0]!,
        },
      ];
    }),
  );
  return new Map(found);
}
