import type { Scenario } from '../scenario/scenario.ts';
import { dirtied, type WritePattern } from './memory.ts';
import { convergenceMargin } from './rounds.ts';

type Vm = Scenario['vm'];

/** Whether rounds that stop at a threshold come to it: surely, only if the guest happens to write in the right place, or never. */
export type Outlook = 'ends' | 'by luck' | 'never';

/**
 * What becomes of rounds that send whole slices s until the rest fits the stop size S, without running them.
 *
 * A round that begins just above S sends one slice. The rest shrinks if less becomes dirty meanwhile; if not, the next round
 * finds more and sends more slices, until as much becomes dirty as it sends. That is a fixed point above S, reached from
 * above, and nothing leads past it. In it what waits passes through like a queue, S − s of it waiting for λ = (S − s)/s
 * slices, so each tier that has n dirtied per slice has λ·n waiting:
 *
 *     n = d/(1 + λ·d/W)  written at random,    n = min(d, W/(1 + λ))  in turn,    never when  n₁ + n₂ ≥ s
 *
 * with d the bytes that a tier of W bytes has written in the time of one slice. n falls as λ grows, so the test is exact for
 * one tier and for two once they are in balance. Below the margin of `rounds.ts` it counts as not shrinking.
 *
 * Chance enters where all of the hot set is dirty and written in turn: what is then dirtied again depends on where the writer
 * is. It cannot help where even the best place leaves too much: S + s ≤ what is written while the set is sent down to S.
 *
 * @param pace bytes of memory per second
 * @param slice bytes sent between two looks
 * @throws nothing; `link.latency` lengthens the time of a slice
 */
export function outlook(vm: Vm, pace: number, latency: number, stopSize: number, slice: number): Outlook {
  const touched = vm.memory - vm.untouched;
  const set1 = Math.min(vm.workingSet, touched);
  const set2 = Math.min(vm.workingSet2, touched - set1);
  const sent = Math.min(slice, stopSize);
  const slicesWaiting = stopSize / sent - 1;
  const duration = sent / pace + latency;
  const dirty1 = balance(vm.dirtyRate, set1, vm.dirtyPattern, duration, slicesWaiting);
  const dirty2 = balance(vm.dirtyRate2, set2, vm.dirtyPattern2, duration, slicesWaiting);
  if (dirty1 + dirty2 < sent * (1 - convergenceMargin)) return 'ends';

  const first = firstIsHot(vm, set1, set2);
  const pattern = first ? vm.dirtyPattern : vm.dirtyPattern2;
  const set = first ? set1 : set2;
  const rate = first ? vm.dirtyRate : vm.dirtyRate2;
  const slices = Math.max(1, Math.ceil((set - stopSize) / sent));
  const written = Math.min(set, rate * (slices * (sent / pace) + latency));
  return pattern === 'round-robin' && written < stopSize + sent ? 'by luck' : 'never';
}

/** Whether the pages of the first tier are written more often than those of the second. */
export function firstIsHot({ dirtyRate, dirtyRate2 }: Vm, set1: number, set2: number): boolean {
  return set1 > 0 && (set2 === 0 || dirtyRate * set2 >= dirtyRate2 * set1);
}

/** Bytes of a tier that become dirty per slice once as many are sent of them, having waited for `slices`. */
function balance(rate: number, workingSet: number, pattern: WritePattern, duration: number, slices: number): number {
  const written = dirtied(rate, workingSet, pattern, duration);
  if (written === 0) return 0;
  return pattern === 'uniform' ? written / (1 + (slices * written) / workingSet) : Math.min(written, workingSet / (1 + slices));
}
