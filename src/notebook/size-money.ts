import type { Customer } from '../importers/customer/customer.ts';
import type { DrainGain } from '../model/power/drains.ts';
import type { Prose, TableBlock } from '../report/document.ts';
import { cell } from '../report/markdown-text.ts';
import type { Power } from '../scenario/power.ts';
import type { Money } from '../sizing/money.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber, formatQuantity } from '../units/format.ts';
import { md, tableBlock } from './prose.ts';
import { without } from './size-tables.ts';

/** What C-states save in power, against the servers and the hours that they cost. */
export function moneyBlocks({ prices }: Customer, { inputs, bill, breakEven, drains }: Money): (Prose | TableBlock)[] {
  const currency = cell(prices!.currency);
  const amount = (value: number) => `${currency} ${formatNumber(value, 0)}`;
  const rows = (['on', 'off'] as const).map((saving) => {
    const { servers, power, energy, energyCost, purchase, total } = bill[saving];
    return { saving: `C-states ${saving}`, servers, power, energy, energyCost, purchase, total };
  });
  const hasServers = breakEven !== undefined;
  const table = tableBlock({
    id: 'power-bill',
    caption: md`The same work with C-states on and off${hasServers ? ` over ${formatQuantity(inputs.serviceLife, 'years')}` : ''}, at the prices given (modelled). ${assumed(inputs)}`,
    table: without(
      tableOf(
        {
          saving: 'Setting',
          servers: ['Servers', 2],
          power: ['Power of one (W)', 0],
          energy: ['Energy a year (kWh)', 0],
          energyCost: [`Energy a year (${prices!.currency})`, 0],
          purchase: [`Purchase (${prices!.currency})`, 0],
          total: [`Total (${prices!.currency})`, 0],
        },
        rows,
      ),
      { purchase: !hasServers, total: !hasServers },
    ),
  });
  const hours = drains === undefined ? '' : ` ${fasterDrains(drains, amount)}`;
  return [
    md`C-states off takes ${formatNumber(bill.extraEnergy, 0)} kWh more a year in this cluster, ${amount(bill.extraCost)}. ${servers(breakEven)}${hours}`,
    table,
  ];
}

function servers(breakEven: number | undefined): string {
  if (breakEven === undefined) return 'What the servers cost that power saving takes is not told, since a server has no price.';
  return `Where power saving costs more than ${formatNumber(100 * breakEven, 1)} % of the performance, the servers that it takes cost more than the power that it saves; how much it costs here has to be measured (report 13-the-power-bill).`;
}

/** What is neither stated nor a price. */
function assumed({ idlePower, awakeExtra, fullPower, load, pue, performanceLost }: Power): string {
  const [idle, awake, full] = [idlePower, idlePower + awakeExtra, fullPower].map((watts) => formatQuantity(watts, 'W'));
  const percent = (share: number) => `${formatNumber(100 * share, 0)} %`;
  return `Servers are taken to be busy by ${percent(load)} and to draw ${idle} idle with C-states on, ${awake} with C-states off, and ${full} at full load, as published of servers of 2011; cooling multiplies that by ${formatNumber(pue, 1)}; C-states on are taken to cost ${percent(performanceLost)} of the performance.`;
}

function fasterDrains({ hours, breakEvenHour }: DrainGain, amount: (money: number) => string): string {
  if (!Number.isFinite(breakEvenHour)) return 'With C-states off hosts are emptied no faster.';
  return `Emptying and filling a host every month is ${formatNumber(hours, 1)} hours a year shorter for each host; an hour that is waited for must be worth ${amount(breakEvenHour)} for that alone to pay.`;
}
