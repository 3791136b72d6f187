import { ganttChart, type Moment } from '../charts/gantt.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { segmentsOf } from './drain-segments.ts';
import { figure } from './prose.ts';

/** Who moves when over which network, a line for each VM in the order of the queue. */
export function whoMovesWhen(
  outcome: ClusterOutcome,
  { moments = [], ...words }: Pick<Figure, 'id' | 'caption'> & { readonly moments?: readonly Moment[] },
): Figure {
  const table = tableOf(
    { vm: 'VM', network: 'Network', since: ['Queued since (s)', 1], start: ['Time (s)', 1], end: ['End (s)', 1] },
    segmentsOf(outcome).map((segment) => ({ ...segment })),
  );
  const told = outcome.migrations.map(
    ({ vm, start, end }) => `${vm} from ${formatNumber(start, 0)} to ${formatNumber(end, 0)} s`,
  );
  const places = { lane: 'vm', start: 'start', end: 'end', series: 'network', since: 'since' } as const;
  return figure({
    ...words,
    alt: `Bars of when each VM moves: ${told.join(', ')}.`,
    chart: ganttChart(table, { ...places, sinceLabel: 'in the queue', endless: 'never ends', moments }),
  });
}
