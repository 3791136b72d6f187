import type { Race } from './race.ts';
import { expansionRate, type VirtualDisk } from './virtual-disk.ts';

/**
 * The chance that one live migration crashes its guest (KB2636573: STOP 0xD1 in storvsc):
 *
 *     p = 1 − exp(−Σ (h + ν·w))        over the disks on SCSI controllers
 *
 * with h = other delays and w = window of the race, ν = expansions per second of the disk. At power-off of the virtual
 * motherboard each SCSI disk is enumerated once; it hits freed memory where a write to it is just delayed. Delays begin at
 * random (Poisson) and independently of each other, so as many as h + ν·w are expected to be under way, and none is with
 * probability exp(−(h + ν·w)). Where p is small it is linear in the number of disks and in how often they expand. Mechanism:
 * root cause in the article on KB2636573; form and numbers: ours. For Windows Server 2008 R2 without the fix and delays of
 * milliseconds; every migration is a new draw, whatever came before.
 *
 * @throws RangeError when a rate or the race is negative or not finite
 * @example crashChance([{ controller: 'ide', format: 'fixed' }], { window: 0.001, otherDelays: 0.5 }) // 0
 */
export function crashChance(disks: readonly VirtualDisk[], race: Race): number {
  const delays = disks.reduce((sum, disk) => sum + delaysAtEnumeration(disk, race), 0);
  if (!(delays >= 0 && delays < Infinity)) throw new RangeError('rates of expansion and the race must be finite, and 0 or more');
  return -Math.expm1(-delays);
}

/** Delays expected to be under way when the disk is enumerated: none where it is not. */
function delaysAtEnumeration(disk: VirtualDisk, { window, otherDelays }: Race): number {
  return disk.controller === 'ide' ? 0 : otherDelays + expansionRate(disk) * window;
}
