import type { Race } from './race.ts';
import { expansionRate, type VirtualDisk } from './virtual-disk.ts';

/** How long before the power-off delays are followed, in windows: longer ago is over by then. */
const lead = 4;

/** From the enumeration of one disk to that of the next, in windows. */
const spacing = 0.25;

/**
 * One power-off of the virtual motherboard, event by event: writes to each SCSI disk are delayed at random moments, by
 * expansions and otherwise; the disks are enumerated one after the other; the first that is enumerated while a write to it is
 * delayed hits freed memory. Over many calls a guest crashes as often as `crashChance` says.
 *
 * @param random even over 0 ≤ u < 1
 * @returns the place of that disk, or −1 where the guest lives
 * @example powerOff([{ controller: 'ide', format: 'fixed' }], { window: 0.001, otherDelays: 9 }, () => 0.5) // -1
 */
export function powerOff(disks: readonly VirtualDisk[], race: Race, random: () => number): number {
  let enumerated = 0;
  return disks.findIndex((disk) => {
    if (disk.controller === 'ide') return false;
    const now = race.window * spacing * enumerated++;
    return delayedUntil(now, expansionRate(disk) + race.otherDelays / race.window, race, random) > now;
  });
}

/** When the last delay that began before `now` is over. */
function delayedUntil(now: number, rate: number, { window }: Race, random: () => number): number {
  let over = -Infinity;
  for (let at = -lead * window + waiting(rate, random); at <= now; at += waiting(rate, random)) over = at + window;
  return over;
}

/** Time to the next event of a Poisson process. */
function waiting(rate: number, random: () => number): number {
  return rate === 0 ? Infinity : -Math.log1p(-random()) / rate;
}
