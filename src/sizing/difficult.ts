import { quantile } from '../stats/quantile.ts';
import type { Guests } from './guest-times.ts';
import type { HostedVm } from './hosts-of.ts';
import type { Ranked } from './rank.ts';
import type { Variant } from './variant.ts';

/** A VM that may pause for longer than its users bear when it is moved. One that never ends pauses for ever. */
export interface DifficultVm {
  readonly vm: HostedVm;
  /** Share of the draws in which it does, as the cluster is. */
  readonly share: number;
  /** Share of the draws in which its rounds do not converge. */
  readonly endless: number;
  /** Seconds: the median of the draws. */
  readonly downtime: number;
  /** The first option with which it does so in few draws. */
  readonly remedy?: string;
}

/** As many draws as may go wrong without a word. */
const few = 0.05;

/** More likely than not. */
export function isProbable({ share }: Pick<DifficultVm, 'share'>): boolean {
  return share > 0.5;
}

/** Not to be excluded. */
export function isPossible({ share }: Pick<DifficultVm, 'share'>): boolean {
  return share > few;
}

/** For each of the VMs, the share of the draws in which it pauses for longer. */
export function longPauses({ downtimes }: Guests, pause: number): { readonly share: number }[] {
  return downtimes.map((drawn) => ({ share: beyond(drawn.subarray(1), pause) }));
}

/** VMs that pause too long in more than a few draws, the worst first. */
export function difficultVms(now: Variant, ranked: readonly Ranked[], pause: number): DifficultVm[] {
  const better = ranked.map(({ variant }) => ({ name: variant.option!.name, shares: sharesIn(variant, pause) }));
  return now.drains
    .flatMap(({ guests }) =>
      longPauses(guests, pause).map(({ share }, at): DifficultVm => {
        const [drawn, ended] = [guests.downtimes[at]!.subarray(1), guests.converged[at]!.subarray(1)];
        const endless = ended.filter((is) => is === 0).length / ended.length;
        return { vm: guests.vms[at]!, share, endless, downtime: quantile(drawn, 0.5) };
      }),
    )
    .filter(isPossible)
    .map((one): DifficultVm => {
      const remedy = better.find(({ shares }) => (shares.get(one.vm.name) ?? 1) <= few);
      return { ...one, ...(remedy && { remedy: remedy.name }) };
    })
    .sort((a, b) => b.share - a.share || b.endless - a.endless || b.downtime - a.downtime);
}

function sharesIn({ drains }: Variant, pause: number): Map<string, number> {
  return new Map(drains.flatMap(({ guests }) => longPauses(guests, pause).map(({ share }, at) => [guests.vms[at]!.name, share])));
}

function beyond(drawn: Float64Array, limit: number): number {
  let count = 0;
  for (const one of drawn) if (one > limit) count++;
  return count / drawn.length;
}
