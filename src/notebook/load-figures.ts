import { lineChart } from '../charts/line.ts';
import type { QuotedFigure } from '../evidence/quoted.ts';
import type { Figure } from '../report/document.ts';
import { changesFrom } from '../sweep/changes-from.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import type { Model } from './model.ts';
import { figure, lowToHigh, md } from './prose.ts';

const rates = [0, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 600].map((rate) => `${rate} MiB/s` as const);

/** Time and downtime by dirty rate of a guest that writes at random to 16 GiB, with C-states off and on; time against a quoted one. */
export function guestLoadFigures(model: Model, { low, high }: QuotedFigure): [ofTime: Figure, ofDowntime: Figure] {
  const points = model.sweep(
    { 'host.cStates': ['off', 'on'], 'vm.dirtyRate': rates },
    { vm: { workingSet: '16 GiB', dirtyPattern: 'uniform' } },
  );
  const rows = points.rows().map(({ cStates, dirtyRate: rate, totalTime: time, downtime, rounds }) => {
    return { states: `C-states ${cStates}`, rate, time, downtime, rounds };
  });
  const measures = { time: ['Migration time (s)', 1], downtime: ['Downtime (ms)', 0], rounds: 'Rounds' } as const;
  const table = tableOf({ states: 'C-states', rate: 'Dirty rate (MiB/s)', ...measures }, rows);
  const expected = { low, high, label: `quoted: ${low}–${high} s` };
  return [
    figure({
      id: 'by-dirty-rate',
      caption: md`Migration time of this VM by dirty rate of the guest (modelled; 16 GiB written at random). The band is the time the
        article reports.`,
      alt: `Two lines of time, ${lowToHigh(table.values('time'), 0)} s, over dirty rates from 0 to 600 MiB/s; the quoted band is ${low} to ${high} s.`,
      chart: lineChart(table, { x: 'rate', y: 'time', series: 'states', expected }),
    }),
    figure({
      id: 'downtime-by-dirty-rate',
      caption: md`Downtime of the same migrations (modelled, logarithmic). It stays near its fixed part until the rounds no longer shrink.`,
      alt: `Two lines of downtime, ${lowToHigh(table.values('downtime'), 0)} ms, over dirty rates from 0 to 600 MiB/s.`,
      chart: lineChart(table, { x: 'rate', y: 'downtime', series: 'states', yScale: 'log' }),
    }),
  ];
}

/** What load on the host costs a migration, with C-states off and on. */
export function hostLoadFigure(model: Model): Figure {
  const points = model.sweep({ 'host.cStates': ['off', 'on'], 'host.load': [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] });
  const rows = changesFrom(points, 'load', 0, 'goodput').map(({ cStates, load, change }) => {
    return { states: `C-states ${cStates}`, load: Math.round(100 * load), loss: -change };
  });
  const [off, on] = rows.filter(({ load }) => load === 50).map(({ loss }) => formatNumber(loss, 0));
  const table = tableOf({ states: 'C-states', load: 'Host load (%)', loss: ['Loss of goodput (%)', 1] }, rows);
  return figure({
    id: 'by-host-load',
    caption: md`Loss of goodput by load of the host (modelled). The order of the lines is what the article reports; their slopes are
      assumed.`,
    alt: `Two lines: at half load ${on} % are lost with C-states on and ${off} % with C-states off.`,
    chart: lineChart(table, { x: 'load', y: 'loss', series: 'states' }),
  });
}
