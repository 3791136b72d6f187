import { barChart } from '../charts/bar.ts';
import type { ConcurrentTrial } from '../evidence/concurrent-trials.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { figure } from './prose.ts';

/** Measured and modelled times of the laboratory’s sets, at once and in turn. */
export function concurrentTrialsFigure(trials: readonly ConcurrentTrial[], words: Pick<Figure, 'id' | 'caption'>): Figure {
  const rows = trials.flatMap((trial) =>
    (['atOnce', 'inTurn'] as const).flatMap((way) => {
      const set = `${nameOf(trial)}, ${way === 'atOnce' ? 'at once' : 'in turn'}`;
      return (['measured', 'modelled'] as const).map((origin) => ({ set, origin, time: trial[origin][way] }));
    }),
  );
  const told = Object.entries(Object.groupBy(rows, ({ set }) => set)).map(
    ([set, both]) => `${set} ${both!.map(({ origin, time }) => `${formatNumber(time, 1)} s ${origin}`).join(' and ')}`,
  );
  return figure({
    ...words,
    alt: `Bars of time until all are over: ${told.join('; ')}.`,
    chart: barChart(tableOf({ set: 'Set', origin: 'Origin', time: ['Time until all are over (s)', 1] }, rows), {
      category: 'set',
      value: 'time',
      series: 'origin',
    }),
  });
}

function nameOf({ vms, writes }: ConcurrentTrial): string {
  return writes > 0 ? `${vms} that write ${formatNumber(writes / 1e6, 0)} MB/s` : `${vms} idle`;
}
