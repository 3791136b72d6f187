import type { Customer, SetUp } from '../importers/customer/customer.ts';
import { breakEvenLoss } from '../model/power/break-even.ts';
import { drainGain, type DrainGain } from '../model/power/drains.ts';
import { powerBill, type PowerBill } from '../model/power/power-bill.ts';
import { power, type Power } from '../scenario/power.ts';
import type { Ranked } from './rank.ts';

/** What C-states save in power, against the hours and servers that they cost. Money is in the customer’s currency. */
export interface Money {
  readonly inputs: Power;
  readonly bill: PowerBill;
  /** Share of performance lost from which switching C-states off is cheaper, where a server has a price. */
  readonly breakEven?: number;
  /** For one host and year, where C-states off is among the options. */
  readonly drains?: DrainGain;
}

/** Nothing where no price of power is given. Without the price of a server it is about energy alone. */
export function moneyOf({ prices }: Customer, cluster: SetUp, ranked: readonly Ranked[]): Money | undefined {
  if (prices?.kwh === undefined) return undefined;
  const { kwh, server } = prices;
  const hosts = cluster.hosts.length;
  const inputs = power({ energyPrice: kwh, serverPrice: server ?? 0, hosts, ...loadOf(cluster) });
  const awake = ranked.find(({ variant }) => {
    const [first, ...others] = variant.option!.changes;
    return others.length === 0 && first?.kind === 'c-states-off';
  });
  return {
    inputs,
    bill: powerBill(inputs),
    ...(server !== undefined && { breakEven: breakEvenLoss(inputs) }),
    ...(awake && { drains: drainGain(inputs, (2 * awake.saved.expected) / hosts / 3600) }),
  };
}

/** The mean of what is stated of the load of hosts, where it is of all. */
function loadOf({ hosts }: SetUp): { readonly load?: number } {
  const loads = hosts.map(({ settings }) => Number(settings.get('host.load') ?? NaN));
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  return Number.isNaN(mean) ? {} : { load: mean };
}
