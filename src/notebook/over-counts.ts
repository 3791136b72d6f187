import { lineChart } from '../charts/line.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { figure } from './prose.ts';

/** What became of VMs of which so many moved at once: seconds until all were over, and the longest downtime. */
export interface OverCounts {
  readonly [column: string]: number | string;
  readonly case: string;
  readonly atOnce: number;
  readonly time: number;
  readonly downtime: number;
}

/** The same VMs with more and more of them at once, for cases by name. */
export function overCounts<Case extends string>(
  counts: readonly number[],
  cases: readonly Case[],
  move: (of: Case, atOnce: number) => ClusterOutcome,
): OverCounts[] {
  return cases.flatMap((name) =>
    counts.map((atOnce) => {
      const { makespan: time, migrations } = move(name, atOnce);
      return { case: name, atOnce, time, downtime: Math.max(...migrations.map(({ downtime }) => downtime)) };
    }),
  );
}

const titles = { time: 'Time until all are over', downtime: 'Longest downtime' } as const;

/** From this ratio of largest to smallest on, an axis is logarithmic. */
const wide = 10;

/** One of the two over how many moved at once. */
export function overCountsFigure(
  rows: readonly OverCounts[],
  y: keyof typeof titles,
  cases: string,
  words: Pick<Figure, 'id' | 'caption'>,
): Figure {
  const headings = {
    case: cases,
    atOnce: 'Migrations at once',
    time: [`${titles.time} (s)`, 0],
    downtime: [`${titles.downtime} (s)`, 2],
  } as const;
  const values = rows.map((row) => row[y]);
  const yScale = Math.max(...values) >= wide * Math.min(...values) ? 'log' : 'linear';
  const byCase = Map.groupBy(rows, (row) => row.case);
  const told = [...byCase].map(
    ([name, of]) => `${name}, from ${formatNumber(of[0]![y], 1)} to ${formatNumber(of.at(-1)![y], 1)} s`,
  );
  return figure({
    ...words,
    alt: `${titles[y]} with ${rows[0]!.atOnce} to ${rows.at(-1)!.atOnce} migrations at once: ${told.join('; ')}.`,
    chart: lineChart(tableOf(headings, rows), { x: 'atOnce', y, series: 'case', xScale: 'log', yScale }),
  });
}
