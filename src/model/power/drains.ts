import type { Power } from '../../scenario/power.ts';
import { extraYearlyEnergy } from './host-power.ts';

type DrainInputs = Pick<
  Power,
  'idlePower' | 'awakeExtra' | 'fullPower' | 'load' | 'pue' | 'energyPrice' | 'drains' | 'hourPrice'
>;

/** What switching power saving off does for the drains of one host in a year. Money is in the currency of the prices. */
export interface DrainGain {
  /** Hours per year that drains are shorter. */
  readonly hours: number;
  /** Money that these hours are worth. */
  readonly worth: number;
  /** Money per year for the power that it takes. */
  readonly cost: number;
  /** Drains per year from which the hours pay for the power; `Infinity` where an hour is worth nothing. */
  readonly breakEvenDrains: number;
  /** Price of an hour from which they do; `Infinity` where none is saved. */
  readonly breakEvenHour: number;
}

/**
 * Hours of drains against power, for one host and year: d·Δt·h against Δe·p.
 *
 * Counts what migrations gain alone: d drains, each shorter by Δt, both ways together, with h the price of an hour that is waited for.
 * The additional power of faster migrations themselves is not in it: they last minutes of a year.
 *
 * @param savedPerDrain hours by which emptying a host and filling it again are shorter
 * @example drainGain({ idlePower: 0, awakeExtra: 100, fullPower: 100, load: 0, pue: 1, energyPrice: 1, drains: 12, hourPrice: 10 }, 0.5).worth // 60
 */
export function drainGain(power: DrainInputs, savedPerDrain: number): DrainGain {
  const { energyPrice, drains, hourPrice } = power;
  const hours = drains * savedPerDrain;
  const cost = extraYearlyEnergy(power) * energyPrice;
  return {
    hours,
    worth: hours * hourPrice,
    cost,
    breakEvenDrains: cost / (savedPerDrain * hourPrice),
    breakEvenHour: cost / hours,
  };
}
