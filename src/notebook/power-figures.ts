import { heatmapChart } from '../charts/heatmap.ts';
import { lineChart } from '../charts/line.ts';
import { breakEvenLoss } from '../model/power/break-even.ts';
import { drainGain } from '../model/power/drains.ts';
import { powerBill } from '../model/power/power-bill.ts';
import type { Figure, TableBlock } from '../report/document.ts';
import { power, type PowerInput } from '../scenario/power.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber as show } from '../units/format.ts';
import { figure, tableBlock } from './prose.ts';

type Words = Pick<Figure, 'id' | 'caption'>;

/** What one host draws and costs with C-states on and off, its performance apart. */
export function billTable(inputs: Readonly<Record<string, PowerInput>>, currency: string, words: Words): TableBlock {
  const rows = Object.entries(inputs).flatMap(([host, stated]) => {
    const { on, off } = powerBill(power(stated, { hosts: 1, performanceLost: 0 }));
    return [
      { host, states: 'on', ...on },
      { host, states: 'off', ...off },
    ].map(({ host, states, power, energy, energyCost, total }) => ({ host, states, power, energy, energyCost, total }));
  });
  const headings = {
    host: 'Host',
    states: 'C-states',
    power: ['Power (W)', 0],
    energy: ['Energy (kWh per year)', 0],
    energyCost: [`Energy (${currency} per year)`, 0],
    total: [`With purchase (${currency})`, 0],
  } as const;
  return tableBlock({ ...words, table: tableOf(headings, rows) });
}

/** What switching power saving off gains over the service life, per host, by the price of a kWh and the performance lost. */
export function lossMap(
  prices: readonly number[],
  losses: readonly number[],
  stated: PowerInput,
  currency: string,
  words: Words,
): Figure {
  const rows = losses.flatMap((lost) =>
    prices.map((price) => {
      const { gain } = powerBill(power(stated, { hosts: 1, energyPrice: price, performanceLost: lost / 100 }));
      return { price, lost, gain };
    }),
  );
  const gains = rows.map(({ gain }) => gain);
  const headings = {
    price: `Price of a kWh (${currency})`,
    lost: ['Performance lost (%)', 0],
    gain: [`Gained per host (${currency})`, 0],
  } as const;
  return figure({
    ...words,
    alt: `Grid of what a host gains, from ${show(Math.min(...gains), 0)} ${currency} to ${show(Math.max(...gains), 0)}; without a loss it always costs.`,
    chart: heatmapChart(tableOf(headings, rows), { x: 'price', y: 'lost', value: 'gain', centre: 0 }),
  });
}

/** The share of performance at which power saving on and off cost the same, by the price of a kWh. */
export function breakEvenFigure(
  prices: readonly number[],
  hosts: Readonly<Record<string, PowerInput>>,
  currency: string,
  words: Words,
): Figure {
  const rows = Object.entries(hosts).flatMap(([host, stated]) =>
    prices.map((price) => ({ host, price, lost: 100 * breakEvenLoss(power(stated, { energyPrice: price })) })),
  );
  const told = Object.keys(hosts).map((host) => {
    const of = rows.filter((row) => row.host === host).map(({ lost }) => show(lost, 1));
    return `${host}, ${of[0]} to ${of.at(-1)} %`;
  });
  const headings = { host: 'Host', price: `Price of a kWh (${currency})`, lost: ['Performance lost (%)', 1] } as const;
  return figure({
    ...words,
    alt: `Break-even from ${prices[0]} to ${prices.at(-1)} ${currency} per kWh: ${told.join('; ')}.`,
    chart: lineChart(tableOf(headings, rows), { x: 'price', y: 'lost', series: 'host' }),
  });
}

/** Prices of an hour, and hosts whose power it has to return, by name. */
export interface Weighed {
  readonly worth: Readonly<Record<string, number>>;
  readonly costs: Readonly<Record<string, PowerInput>>;
}

/** What the hours of faster drains are worth by drains per year, beside what the power costs. */
export function drainsFigure(
  hoursPerDrain: number,
  drains: readonly number[],
  { worth, costs }: Weighed,
  currency: string,
  words: Words,
): Figure {
  const rows = drains.flatMap((count) => [
    ...Object.entries(worth).map(([what, hourPrice]) => {
      return { what, count, money: drainGain(power({ drains: count, hourPrice }), hoursPerDrain).worth };
    }),
    ...Object.entries(costs).map(([what, stated]) => {
      return { what, count, money: drainGain(power(stated, { drains: count }), hoursPerDrain).cost };
    }),
  ]);
  const last = rows
    .filter(({ count }) => count === drains.at(-1))
    .map(({ what, money }) => `${what} ${show(money, 0)} ${currency}`);
  const headings = {
    count: 'Drains per year',
    what: 'Per host and year',
    money: [`Money (${currency} per year)`, 0],
  } as const;
  return figure({
    ...words,
    alt: `Money by drains per year; at ${drains.at(-1)}: ${last.join(', ')}.`,
    chart: lineChart(tableOf(headings, rows), { x: 'count', y: 'money', series: 'what' }),
  });
}
