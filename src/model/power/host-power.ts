import type { Power } from '../../scenario/power.ts';

/** Is power saving on, so that idle cores sleep, or off? */
export type Saving = 'on' | 'off';

/**
 * Watts that a host draws at the outlet: P = P_idle + (P_full − P_idle)·u, with load u and idle power of cores that sleep, or awake.
 *
 * Linear in load: within 2.5 % of what SPECpower_ssj2008 measured on a Sun Netra X4250 (Sun, BM Seer, May 2009). That C-states save in
 * proportion to idle time is assumed: short gaps allow no deep state, so a busy host saves less than this.
 *
 * @example hostPower({ idlePower: 100, awakeExtra: 20, fullPower: 200, load: 0.5 }, 'off') // 160
 */
export function hostPower({ idlePower, awakeExtra, fullPower, load }: HostDraw, saving: Saving): number {
  const idle = saving === 'on' ? idlePower : idlePower + awakeExtra;
  return idle + (fullPower - idle) * load;
}

export type HostDraw = Pick<Power, 'idlePower' | 'awakeExtra' | 'fullPower' | 'load'>;

/** Hours of a Julian year. */
const hoursPerYear = 8766;

/**
 * kWh per year of a host that runs all the time, with cooling and power supply: P·8766 h·PUE.
 * @example yearlyEnergy({ idlePower: 100, awakeExtra: 20, fullPower: 200, load: 0.5, pue: 2 }, 'off').toFixed(2) // '2805.12'
 */
export function yearlyEnergy(power: HostDraw & Pick<Power, 'pue'>, saving: Saving): number {
  return (hostPower(power, saving) / 1e3) * hoursPerYear * power.pue;
}
