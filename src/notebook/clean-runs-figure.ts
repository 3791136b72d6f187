import { lineChart } from '../charts/line.ts';
import type { Figure } from '../report/document.ts';
import { chanceAtMost } from '../stats/clopper-pearson.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { geometricSteps } from './geometric-steps.ts';
import { figure, md } from './prose.ts';

/** VMs that runs are spread over evenly, and how many of them can fail at all. */
export interface Spread {
  readonly vms: number;
  readonly susceptible: number;
}

export interface CleanRuns {
  /** What is repeated, in the plural: `migrations`. */
  readonly runs: string;
  /** What it is that does not happen: `crash`. */
  readonly failure: string;
  readonly most: number;
  readonly level: number;
  readonly spreads: readonly Spread[];
  /** Runs that there were, marked in the drawing. */
  readonly done?: number;
}

/** What runs without a failure prove: how rare it is at least, by their number and by how they are spread over VMs. */
export function cleanRunsFigure({ runs, failure, most, level, spreads, done }: CleanRuns): Figure {
  const rows = spreads.flatMap((spread) =>
    geometricSteps(100, most).map((count) => {
      const telling = Math.max(1, Math.round((count * spread.susceptible) / spread.vms));
      return { spread: named(spread), count, rarer: 1 / chanceAtMost(0, telling, level) };
    }),
  );
  const last = rows.filter((_, at) => (at + 1) % (rows.length / spreads.length) === 0);
  return figure({
    id: 'what-clean-runs-prove',
    caption: md`How rare a ${failure} is at least after so many ${runs} without one, with ${formatNumber(100 * level, 0)} %
      confidence. Those of VMs that cannot fail prove nothing.`,
    alt: `Lines that rise in proportion to the number of ${runs}: after ${formatNumber(most, 0)} at least ${last
      .map(({ spread, rarer }) => `${formatNumber(rarer, 0)} ${runs} per ${failure} with ${spread}`)
      .join(', ')}.`,
    chart: lineChart(
      tableOf(
        {
          spread: 'Susceptible',
          count: [`${capital(runs)} without a ${failure}`, 0],
          rarer: [`${capital(runs)} per ${failure}, at least`, 0],
        },
        rows,
      ),
      {
        x: 'count',
        y: 'rarer',
        xScale: 'log',
        yScale: 'log',
        ...(spreads.length > 1 ? { series: 'spread' } : {}),
        ...(done === undefined ? {} : { references: [{ axis: 'x', at: done, label: `${formatNumber(done, 0)} done` }] }),
      },
    ),
  });
}

function named({ vms, susceptible }: Spread): string {
  return susceptible === vms ? 'all VMs' : `${susceptible} of ${vms} VMs`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
