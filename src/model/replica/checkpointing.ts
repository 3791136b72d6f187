import type { Protection } from '../../scenario/protection.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { dirtied } from '../memory.ts';

export interface Checkpointed {
  /** Whether the network follows at the epoch asked for. */
  readonly kept: boolean;
  /** Seconds that the VM really runs between two checkpoints; infinite where no epoch is long enough. */
  readonly epoch: number;
  /** Seconds that it stands at each. */
  readonly pause: number;
  /** Bytes of memory in a checkpoint. */
  readonly bytes: number;
  /** Share of time that the VM stands. */
  readonly slowdown: number;
  /** Seconds by which output is late, on average and at most. */
  readonly delay: number;
  readonly longestDelay: number;
}

/**
 * Memory copied to another host many times a second, one checkpoint sent while the VM runs towards the next, and output held
 * back until its checkpoint is there, so that the other host can go on where this one stopped (Remus, Kemari, QEMU’s
 * micro-checkpointing).
 *
 *     pause    = stop + D(e)/copy rate             D(e): bytes dirtied in an epoch
 *     sending  = 8·D(e)/X + round trip             must end within the epoch e
 *     slowdown = pause / (e + pause)
 *     delay    = e/2 + pause + sending             output waits for the end of its epoch, and for the checkpoint to be there
 *
 * Where sending takes longer than the epoch asked for, the VM runs on until it has ended: the shortest epoch e* with
 * 8·D(e*)/X + round trip ≤ e*. D is concave, so there is only one, and none where dirtying outruns the network for ever. Idle
 * VMs still send a few MB per checkpoint (QEMU: under 5 MB), which a dirty rate has to include.
 *
 * Source of the order: Cully et al. 2008; QEMU docs/mc.txt, 2014. That a checkpoint waits for the one before is assumed. Disks
 * are not in it: their writes are mirrored and wait as output does.
 *
 * @param goodput payload bit/s to the other host
 */
export function checkpointed(vm: Scenario['vm'], protection: Protection, goodput: number): Checkpointed {
  const { epoch: asked, roundTrip, stop, copyRate } = protection;
  const sending = (epoch: number) => (8 * dirtiedBy(vm, epoch)) / goodput + roundTrip;
  const epoch = sending(asked) <= asked ? asked : shortest((epoch) => sending(epoch) <= epoch, asked);
  if (epoch === Infinity) return endless;
  const bytes = dirtiedBy(vm, epoch);
  const pause = stop + bytes / copyRate;
  const after = pause + sending(epoch);
  return {
    kept: epoch === asked,
    epoch,
    pause,
    bytes,
    slowdown: pause / (epoch + pause),
    delay: epoch / 2 + after,
    longestDelay: epoch + after,
  };
}

/**
 * Bytes per second that a VM may dirty, each write a page of its own, with the network following at the epoch asked for: what
 * an epoch less a round trip carries, X/8·(1 − round trip/e).
 */
export function highestProtectedRate({ epoch, roundTrip }: Protection, goodput: number): number {
  return (goodput / 8) * Math.max(0, 1 - roundTrip / epoch);
}

const endless: Checkpointed = {
  kept: false,
  epoch: Infinity,
  pause: Infinity,
  bytes: Infinity,
  slowdown: 1,
  delay: Infinity,
  longestDelay: Infinity,
};

/** Bytes of memory that both tiers dirty in a time, no more than there are. */
function dirtiedBy(vm: Scenario['vm'], time: number): number {
  const { memory, dirtyRate, workingSet, dirtyPattern, dirtyRate2, workingSet2, dirtyPattern2 } = vm;
  const first = dirtied(dirtyRate, Math.min(workingSet, memory), dirtyPattern, time);
  return Math.min(memory, first + dirtied(dirtyRate2, Math.min(workingSet2, memory), dirtyPattern2, time));
}

/** The shortest time above `from` that is long enough, to the last digits; a day is never worth waiting for. */
function shortest(isEnough: (time: number) => boolean, from: number): number {
  let [low, high] = [from, from];
  while (!isEnough(high)) {
    low = high;
    high *= 2;
    if (high > 86_400) return Infinity;
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
