import { heatmapChart } from '../charts/heatmap.ts';
import { lineChart } from '../charts/line.ts';
import { checkpointed } from '../model/replica/checkpointing.ts';
import { synchronousWrites } from '../model/replica/synchronous-writes.ts';
import type { Figure } from '../report/document.ts';
import { protection } from '../scenario/protection.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import type { Model } from './model.ts';
import { figure } from './prose.ts';

type Words = Pick<Figure, 'id' | 'caption'>;

const kilometres = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** What a VM writes to mirrored disks, by distance, for so many writes at once. */
export function mirroredWritesFigure(model: Model, outstanding: readonly number[], words: Words): Figure {
  const { goodput } = model.migrate();
  const rows = outstanding.flatMap((writes) =>
    kilometres.map((distance) => {
      const { throughput, added } = synchronousWrites(protection({ outstanding: writes }), goodput, distance);
      return { writes: String(writes), distance, throughput: throughput / 2 ** 20, added: 1e3 * added };
    }),
  );
  const ends = rows.filter(({ distance }) => distance === 100);
  const headings = {
    distance: 'Length of fibre (km)',
    writes: 'Writes at once',
    throughput: ['Written (MiB/s)', 0],
    added: ['Added to a write (ms)', 2],
  } as const;
  return figure({
    ...words,
    alt: `MiB/s written over 1 to 500 km of fibre; at 100 km ${ends
      .map(({ writes, throughput }) => `${formatNumber(throughput, 0)} with ${writes} at once`)
      .join(', ')}.`,
    chart: lineChart(tableOf(headings, rows), { x: 'distance', y: 'throughput', series: 'writes', xScale: 'log', yScale: 'log' }),
  });
}

/** How late output gets, by dirty rate and epoch; a combination that the network cannot follow has no cell. */
export function protectionMap(model: Model, dirtyRates: readonly number[], epochs: readonly number[], words: Words): Figure {
  const { goodput } = model.migrate();
  const rows = epochs.flatMap((epoch) =>
    dirtyRates.flatMap((rate) => {
      const { vm } = model.with({ vm: { dirtyRate: `${rate} MiB/s` } });
      const { kept, delay, slowdown } = checkpointed(vm, protection({ epoch: `${epoch} ms` }), goodput);
      return kept ? [{ epoch, rate, delay: 1e3 * delay, slowdown: 100 * slowdown }] : [];
    }),
  );
  const followed = epochs.map((epoch) => {
    const row = rows.filter((cell) => cell.epoch === epoch);
    const [least, most] = [row[0]!, row.at(-1)!];
    const late = [least, most].map(({ delay }) => formatNumber(delay, 0)).join(' to ');
    return `epochs of ${epoch} ms, ${late} ms, up to ${most.rate} MiB/s`;
  });
  const headings = {
    epoch: 'Epoch (ms)',
    rate: 'Dirty rate (MiB/s)',
    delay: ['Output late by (ms)', 0],
    slowdown: ['VM stands (%)', 0],
  } as const;
  return figure({
    ...words,
    alt: `How late output gets: ${followed.join('; ')}.`,
    chart: heatmapChart(tableOf(headings, rows), { x: 'rate', y: 'epoch', value: 'delay' }),
  });
}
