import type { Power } from '../../scenario/power.ts';
import { inUnit } from '../../units/format.ts';
import { extraYearlyEnergy, hostPower, type Saving, yearlyEnergy } from './host-power.ts';

/** What a bill is made of: everything but what drains cost. */
export type BillInputs = Omit<Power, 'drains' | 'hourPrice'>;

/** What doing the same work costs one way. Money is in the currency of the prices. */
export interface Bill {
  /** Not rounded: a part of a server is what many clusters, or the next size of server, come to. */
  readonly servers: number;
  /** Watts of one server at the outlet. */
  readonly power: number;
  /** kWh per year of all servers, with cooling and power supply. */
  readonly energy: number;
  /** Money per year for it. */
  readonly energyCost: number;
  readonly purchase: number;
  /** Purchase, and energy over the service life. */
  readonly total: number;
}

export interface PowerBill {
  /** With power saving, and the servers that it costs. */
  readonly on: Bill;
  /** Without. */
  readonly off: Bill;
  /** kWh per year that the same servers take more when power saving is switched off. */
  readonly extraEnergy: number;
  /** Money per year for it. */
  readonly extraCost: number;
  /** Money that switching power saving off saves over the service life; below zero where power saving pays. */
  readonly gain: number;
}

/**
 * Purchase and energy of the same work with power saving on and off.
 *
 *     servers: N off, N/(1−s) on     total = servers·(S + L·e·p)
 *
 * with s = performance lost, S = price of a server, L = service life, e = kWh per year of a server, p = price of a kWh. All servers carry the
 * same load either way. Form: ours. Valid where servers can be bought as needed; for whole ones see `hostsPerServer`. Money later is worth as
 * much as now, and prices stay.
 *
 * @example powerBill({ idlePower: 90, awakeExtra: 9, fullPower: 99, load: 0, pue: 1, energyPrice: 0, serverPrice: 10, serviceLife: 1, performanceLost: 0.5, hosts: 1 }).gain // 10
 */
export function powerBill(power: BillInputs): PowerBill {
  const [on, off] = [bill(power, 'on'), bill(power, 'off')];
  const extraEnergy = power.hosts * extraYearlyEnergy(power);
  return { on, off, extraEnergy, extraCost: extraEnergy * power.energyPrice, gain: on.total - off.total };
}

function bill(power: BillInputs, saving: Saving): Bill {
  const servers = saving === 'on' ? power.hosts / (1 - power.performanceLost) : power.hosts;
  const energy = servers * yearlyEnergy(power, saving);
  const energyCost = energy * power.energyPrice;
  const purchase = servers * power.serverPrice;
  const total = purchase + energyCost * inUnit(power.serviceLife, 'years');
  return { servers, power: hostPower(power, saving), energy, energyCost, purchase, total };
}
