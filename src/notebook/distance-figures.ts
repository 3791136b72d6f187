import { lineChart } from '../charts/line.ts';
import { overDistance } from '../model/mobility/distance.ts';
import { highestDirtyRate } from '../model/mobility/highest-dirty-rate.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import type { Model } from './model.ts';
import { figure } from './prose.ts';

/** A migration over so many kilometres of fibre, with a TCP window of so many bytes. */
export interface FarAway {
  /** Seconds. */
  readonly time: number;
  /** Seconds. */
  readonly downtime: number;
  /** MiB/s. */
  readonly highestDirtyRate: number;
}

/** The scenario of a model, moved over a distance. */
export function farAway(model: Model, kilometres: number, window: number): FarAway {
  const far = overDistance(kilometres, model.migrate().goodput, window);
  const { totalTime, downtime } = model.migrate(far);
  return { time: totalTime, downtime, highestDirtyRate: highestDirtyRate(model.with(far)) / 2 ** 20 };
}

type Drawn = 'time' | 'rate';

const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Migration time and the highest dirty rate that converges, by length of fibre, for TCP windows by name. */
export function distanceFigures(
  model: Model,
  windows: Readonly<Record<string, number>>,
  words: Readonly<Record<Drawn, Pick<Figure, 'id' | 'caption'>>>,
): Readonly<Record<Drawn, Figure>> {
  const rows = lengths.flatMap((length) =>
    Object.entries(windows).map(([window, bytes]) => {
      const { time, highestDirtyRate: rate } = farAway(model, length, bytes);
      return { length, window, time, rate };
    }),
  );
  const table = tableOf(
    {
      length: 'Length of fibre (km)',
      window: 'TCP window',
      time: ['Migration time (s)', 1],
      rate: ['Highest dirty rate that converges (MiB/s)', 1],
    },
    rows,
  );
  const drawn = (y: Drawn, title: string) => {
    const far = rows.filter(({ length }) => length === 1000);
    const told = far.map((row) => `${formatNumber(row[y], 0)} with a window of ${row.window}`);
    const chart = lineChart(table, { x: 'length', y, series: 'window', xScale: 'log', yScale: 'log' });
    return figure({ ...words[y], alt: `${title} over 10 to 5,000 km of fibre; at 1,000 km ${told.join(', ')}.`, chart });
  };
  return {
    time: drawn('time', 'Migration time in seconds'),
    rate: drawn('rate', 'Highest dirty rate in MiB/s'),
  };
}
