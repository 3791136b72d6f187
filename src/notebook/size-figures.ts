import { dotChart } from '../charts/dot.ts';
import { lineChart } from '../charts/line.ts';
import type { Customer } from '../importers/customer/customer.ts';
import type { Figure } from '../report/document.ts';
import type { Sizing } from '../sizing/size.ts';
import { knownOf, largestOf } from '../sizing/window.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber } from '../units/format.ts';
import { figure, md } from './prose.ts';
import { asItIs } from './size-tables.ts';

const minutes = ['Time until empty (min)', 1] as const;

/** The slowest host as the cluster is and with each option, against the window. */
export function optionFigure({ windows }: Customer, { now, ranked }: Sizing): Figure {
  const all = [now, ...ranked.map(({ variant }) => variant)];
  const rows = all.map((variant) => ({
    option: variant.option?.name ?? asItIs,
    ...inMinutes(largestOf(variant.drains.map(({ times }) => times))),
  }));
  return figure({
    id: 'options',
    caption: md`Time until the slowest host is empty, with its 90 % interval (modelled).`,
    alt: `Dots with intervals, slowest host in minutes: ${described(rows.map((row) => ({ ...row, name: row.option })))}.`,
    chart: dotChart(tableOf({ option: 'Option', expected: minutes, low: ['from (min)', 1], high: ['to (min)', 1] }, rows), {
      category: 'option',
      value: 'expected',
      interval: ['low', 'high'],
      ...window(windows.drain),
    }),
  });
}

/** More than these do not fit a page. */
const mostHosts = 40;

/** Each host as the cluster is. */
export function hostFigure({ windows }: Customer, { now }: Sizing): Figure {
  const slowest = now.drains.toSorted((a, b) => b.times[0]! - a.times[0]!).slice(0, mostHosts);
  const rows = slowest.map(({ host, times }) => ({ host, ...inMinutes(times) }));
  const which = slowest.length < now.drains.length ? ` These are the ${mostHosts} slowest of ${now.drains.length}.` : '';
  return figure({
    id: 'hosts',
    caption: md`Time until each host is empty as the cluster is, with its 90 % interval (modelled).${which}`,
    alt: `Dots with intervals, hosts in minutes: ${described(rows.map((row) => ({ ...row, name: row.host })))}.`,
    chart: dotChart(tableOf({ host: 'Host', expected: minutes, low: ['from (min)', 1], high: ['to (min)', 1] }, rows), {
      category: 'host',
      value: 'expected',
      interval: ['low', 'high'],
      ...window(windows.drain),
    }),
  });
}

/** What stays free with the largest host away, year by year. */
export function headroomFigure({ headroom: { byYear } }: Sizing): Figure {
  const rows = byYear.map(({ year, spare }) => ({ year, spare: spare / 2 ** 30 }));
  return figure({
    id: 'headroom',
    caption: md`Memory that stays free while the largest host is away, as VMs grow.`,
    alt: `Line of free memory by year: ${rows.map(({ year, spare }) => `year ${year} ${formatNumber(spare, 0)} GiB`).join('; ')}.`,
    chart: lineChart(tableOf({ year: 'Years from now', spare: ['Free memory (GiB)', 0] }, rows), {
      x: 'year',
      y: 'spare',
      height: 220,
      references: [{ axis: 'y', at: 0, label: 'nothing left' }],
    }),
  });
}

function inMinutes(times: Float64Array) {
  const { expected, low, high } = knownOf(times);
  return { expected: finite(expected / 60), low: finite(low / 60), high: finite(high / 60) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function window(drain: number | undefined) {
  return drain === undefined ? {} : { reference: { at: drain / 60, label: `window of ${formatDuration(drain)}` } };
}

function described(rows: readonly { name: string; expected: number | null }[]): string {
  return rows.map(({ name, expected }) => `${name} ${expected === null ? 'never' : formatNumber(expected, 1)}`).join('; ');
}
