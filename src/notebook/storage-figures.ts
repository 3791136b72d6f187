import { barChart } from '../charts/bar.ts';
import { lineChart } from '../charts/line.ts';
import { migrateStorage } from '../model/storage/migrate-storage.ts';
import { mirrorInRounds } from '../model/storage/mirror-in-rounds.ts';
import type { Figure } from '../report/document.ts';
import { fromTo } from '../scenario/disk-classes.ts';
import { storage, type Storage } from '../scenario/storage.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber as show } from '../units/format.ts';
import type { Model } from './model.ts';
import { figure } from './prose.ts';
import { allSizes, linkRates, shareNothing } from './shared-nothing-cases.ts';

type Words = Pick<Figure, 'id' | 'caption'>;

/** How long a VM with its disks takes, by their size, class and link. */
export function sizesFigure(model: Model, words: Words): Figure {
  const rows = allSizes.map(({ rate, kind, size, disks }) => {
    return { kind, rate, size, minutes: shareNothing(model, rate, disks).totalTime / 60 };
  });
  const largest = rows
    .filter(({ size }) => size === 2048)
    .map((row) => `${show(row.minutes, 0)} min on ${row.kind} over ${row.rate}`);
  const headings = { kind: 'Storage', rate: 'Link', size: 'Disks (GiB)', minutes: ['Time (min)', 1] } as const;
  return figure({
    ...words,
    alt: `Time of a move by size of the disks, one small chart for each class of storage. 2 TiB take ${largest.join(', ')}.`,
    chart: lineChart(tableOf(headings, rows), {
      x: 'size',
      y: 'minutes',
      series: 'rate',
      facet: 'kind',
      xScale: 'log',
      yScale: 'log',
    }),
  });
}

/** How long the disks take by what the guest writes, mirrored and in rounds. */
export function writesFigure(disks: Storage, rest: number, words: Words): Figure {
  const rows = Array.from({ length: 31 }, (_, at) => 20 * at).flatMap((written) => {
    const of = storage(disks, { writeRate: `${written} MB/s` });
    return [
      { way: 'one pass, writes mirrored', written, minutes: migrateStorage(of).totalTime / 60 },
      { way: 'in rounds', written, minutes: mirrorInRounds(of, rest).totalTime / 60 },
    ];
  });
  const drawn = rows.filter(({ minutes }) => minutes < 120);
  const [first, last] = [rows[0]!, rows.filter(({ way }) => way !== 'in rounds').at(-1)!];
  return figure({
    ...words,
    alt: `Time by write rate. Both begin at ${show(first.minutes, 0)} min; mirrored it ends at ${show(last.minutes, 0)} min, in rounds it grows without end.`,
    chart: lineChart(tableOf({ written: 'Guest writes (MB/s)', way: 'Way', minutes: ['Time (min)', 1] }, drawn), {
      x: 'written',
      y: 'minutes',
      series: 'way',
    }),
  });
}

/** A move of disks on NVMe over one network, two, and two adapters that share the disks. */
export function networksFigure(model: Model, size: Storage, words: Words): Figure {
  const disks = storage(size, fromTo('NVMe SSD', 'NVMe SSD'));
  const rows = linkRates.flatMap((rate) => {
    const ways = {
      'one network': shareNothing(model, rate, disks),
      'one more for the disks': shareNothing(model, rate, disks, true),
      'two adapters for the disks': shareNothing(model, rate, storage(disks, { adapters: 2 })),
    };
    return Object.entries(ways).map(([way, { totalTime }]) => ({ rate, way, minutes: totalTime / 60 }));
  });
  return figure({
    ...words,
    alt: `Bars of time by link and networks: ${rows.map(({ rate, way, minutes }) => `${rate}, ${way}, ${show(minutes, 1)} min`).join('; ')}.`,
    chart: barChart(tableOf({ rate: 'Link', way: 'Networks', minutes: ['Time (min)', 1] }, rows), {
      category: 'rate',
      value: 'minutes',
      series: 'way',
    }),
  });
}
