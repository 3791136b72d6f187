import { lineChart } from '../charts/line.ts';
import type { Figure } from '../report/document.ts';
import { chanceToSee } from '../stats/trials-to-see.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { geometricSteps } from './geometric-steps.ts';
import { figure, md } from './prose.ts';
import type { CleanRuns } from './clean-runs-figure.ts';

export interface ChanceToSee extends Omit<CleanRuns, 'spreads'> {
  /** Runs per failure, a line for each. */
  readonly onceIn: readonly number[];
}

/** How likely runs show at least one failure, by their number and by how rare failures are. */
export function chanceToSeeFigure({ runs, failure, most, level, onceIn, done }: ChanceToSee): Figure {
  const percent = `${formatNumber(100 * level, 0)} %`;
  const dashed = done === undefined ? percent : `${percent} and ${formatNumber(done, 0)} ${runs}`;
  const rows = onceIn.flatMap((rarity) =>
    geometricSteps(100, most).map((count) => {
      return { rarity: `1 in ${formatNumber(rarity, 0)}`, count, chance: 100 * chanceToSee(1 / rarity, count) };
    }),
  );
  return figure({
    id: 'chance-to-see-one',
    caption: md`Chance that so many ${runs} show at least one ${failure}, by how rare it is; dashed are ${dashed}. Where a line is low,
      ${runs} without a ${failure} say little.`,
    alt: `Lines that rise from 0 to 100 %: ${onceIn
      .map((rarity) => `1 in ${formatNumber(rarity, 0)} reaches ${formatNumber(100 * chanceToSee(1 / rarity, most), 0)} %`)
      .join(', ')} by ${formatNumber(most, 0)} ${runs}.`,
    chart: lineChart(
      tableOf(
        {
          rarity: `One ${failure}`,
          count: [`${runs.charAt(0).toUpperCase()}${runs.slice(1)}`, 0],
          chance: [`Chance of at least one ${failure} (%)`, 1],
        },
        rows,
      ),
      {
        x: 'count',
        y: 'chance',
        series: 'rarity',
        xScale: 'log',
        references: [
          { axis: 'y', at: 100 * level, label: '' },
          ...(done === undefined ? [] : [{ axis: 'x', at: done, label: '' } as const]),
        ],
      },
    ),
  });
}
