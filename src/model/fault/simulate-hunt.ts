import { powerOff } from './power-off.ts';
import type { Race } from './race.ts';
import type { VirtualDisk } from './virtual-disk.ts';

/**
 * Migrate a guest many times, event by event, and start it anew after each crash.
 *
 * @param random even over 0 ≤ u < 1
 * @returns at which migrations it crashed, the first being 0
 * @example simulateHunt([{ controller: 'ide', format: 'fixed' }], { window: 0.001, otherDelays: 9 }, 1000, () => 0.5) // []
 */
export function simulateHunt(disks: readonly VirtualDisk[], race: Race, migrations: number, random: () => number): number[] {
  const crashes: number[] = [];
  for (let at = 0; at < migrations; at++) if (powerOff(disks, race, random) >= 0) crashes.push(at);
  return crashes;
}
