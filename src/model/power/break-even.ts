import { inUnit } from '../../units/format.ts';
import { extraYearlyEnergy, yearlyEnergy } from './host-power.ts';
import type { BillInputs } from './power-bill.ts';

type Prices = Omit<BillInputs, 'hosts' | 'performanceLost'>;

/**
 * Share of performance lost at which power saving on and off cost the same: s* = L·Δe·p / (S + L·e_off·p).
 *
 * Where power saving loses more, the servers that it takes cost more than the power that it saves. Solved from the totals of `powerBill`,
 * so it holds for any number of hosts. NaN where nothing costs anything.
 *
 * @example breakEvenLoss({ idlePower: 0, awakeExtra: 100, fullPower: 100, load: 0, pue: 1, energyPrice: 1, serverPrice: 0, serviceLife: 1 }) // 1
 */
export function breakEvenLoss(power: Prices): number {
  return savedPerServer(power) / lifeCost(power, 'off');
}

/**
 * Hosts on which power saving pays for one more server with power saving: (S + L·e_on·p) / (L·Δe·p).
 *
 * The break-even in whole servers: on fewer hosts, one server more costs more than what all of them save. `Infinity` where it saves nothing.
 *
 * @example hostsPerServer({ idlePower: 0, awakeExtra: 100, fullPower: 100, load: 0, pue: 1, energyPrice: 1, serverPrice: 8766, serviceLife: 31557600 }).toFixed(3) // '10.000'
 */
export function hostsPerServer(power: Prices): number {
  return lifeCost(power, 'on') / savedPerServer(power);
}

/**
 * Price of a kWh above which power saving pays although it loses performance: s·S / (L·((1−s)·e_off − e_on)).
 *
 * `Infinity` where the additional servers take as much energy as is saved, or more: then no price does it.
 *
 * @example breakEvenPrice({ idlePower: 0, awakeExtra: 100, fullPower: 100, load: 0, pue: 1, serverPrice: 876.6, serviceLife: 31557600, performanceLost: 0.5 }).toFixed(3) // '1.000'
 */
export function breakEvenPrice(power: Omit<BillInputs, 'hosts' | 'energyPrice'>): number {
  const { performanceLost: lost, serverPrice, serviceLife } = power;
  const saved = (1 - lost) * yearlyEnergy(power, 'off') - yearlyEnergy(power, 'on');
  return saved > 0 ? (lost * serverPrice) / (saved * inUnit(serviceLife, 'years')) : Infinity;
}

/** Money for one server over its service life. */
function lifeCost(power: Prices, saving: 'on' | 'off'): number {
  return power.serverPrice + yearlyEnergy(power, saving) * power.energyPrice * inUnit(power.serviceLife, 'years');
}

/** Money that power saving saves on one server over its service life, its performance apart. */
function savedPerServer(power: Prices): number {
  return extraYearlyEnergy(power) * power.energyPrice * inUnit(power.serviceLife, 'years');
}
