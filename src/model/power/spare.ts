import { type HostDraw, hostPower } from './host-power.ts';

/**
 * Share of servers that could be left out if the rest ran at load `target`, and 0 if all are loaded so far: 1 − u/u_target.
 * @example spareShare(0.3, 0.6) // 0.5
 */
export function spareShare(load: number, target: number): number {
  return Math.max(0, 1 - load / target);
}

/**
 * Share of servers that saves as much energy left out as power saving does on all: ΔP(u) / P_idle,off.
 *
 * Leaving a server out saves what it draws awake and idle, since its work is done by the others and power is linear in load
 * (`hostPower`). Its purchase, which is saved as well, is not counted: this is the harder test of right sizing.
 *
 * @example sameEnergySpare({ idlePower: 100, awakeExtra: 25, fullPower: 225, load: 0.5 }) // 0.1
 */
export function sameEnergySpare(host: HostDraw): number {
  return (hostPower(host, 'off') - hostPower(host, 'on')) / hostPower({ ...host, load: 0 as HostDraw['load'] }, 'off');
}
