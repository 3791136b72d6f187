import type { Power } from '../../scenario/power.ts';

/** Is power saving on, so that idle cores sleep, or off? */
export type Saving = 'on' | 'off';

/**
 * Watts that a host draws at the outlet: P = P_idle·(1−u) + P_full·u, with load u and idle power of cores that sleep, or awake.
 *
 * Linear in load: within 2.5 % of what SPECpower_ssj2008 measured on a Sun Netra X4250 (Sun, BM Seer, May 2009). That C-states save in
 * proportion to idle time is assumed: short gaps allow no deep state, so a busy host saves less than this.
 *
 * @example hostPower({ idlePower: 100, awakeExtra: 20, fullPower: 200, load: 0.5 }, 'off') // 160
 */
export function hostPower({ idlePower, awakeExtra, fullPower, load }: HostDraw, saving: Saving): number {
  const idle = saving === 'on' ? idlePower : idlePower + awakeExtra;
  return idle * (1 - load) + fullPower * load;
}

export type HostDraw = Pick<Power, 'idlePower' | 'awakeExtra' | 'fullPower' | 'load'>;

/** Hours of a Julian year. */
const hoursPerYear = 8766;

/**
 * kWh per year of a host that runs all the time, with cooling and power supply: P·8766 h·PUE.
 * @example yearlyEnergy({ idlePower: 100, awakeExtra: 20, fullPower: 200, load: 0.5, pue: 2 }, 'off').toFixed(2) // '2805.12'
 */
export function yearlyEnergy(power: HostDraw & Pick<Power, 'pue'>, saving: Saving): number {
  return kilowattHours(hostPower(power, saving), power.pue);
}

/**
 * kWh per year that a host takes more when power saving is off: P_awake·(1−u)·8766 h·PUE. It is the difference of the yearly energies without
 * what rounding makes of a small difference of large numbers.
 * @example extraYearlyEnergy({ awakeExtra: 20, load: 0.5, pue: 2 }).toFixed(2) // '175.32'
 */
export function extraYearlyEnergy({ awakeExtra, load, pue }: Pick<Power, 'awakeExtra' | 'load' | 'pue'>): number {
  return kilowattHours(awakeExtra * (1 - load), pue);
}

function kilowattHours(watts: number, pue: number): number {
  return (watts / 1e3) * hoursPerYear * pue;
}
