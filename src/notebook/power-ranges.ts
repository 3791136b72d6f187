import { tornadoChart } from '../charts/tornado.ts';
import { breakEvenLoss } from '../model/power/break-even.ts';
import type { Figure } from '../report/document.ts';
import { power, powerParameters } from '../scenario/power.ts';
import { tableOf } from '../tables/table-of.ts';
import { powerPriors } from '../uncertainty/power-priors.ts';
import { formatNumber, formatQuantity } from '../units/format.ts';
import { inputsTable } from './inputs-table.ts';
import { figure } from './prose.ts';

type Ranged = keyof typeof powerPriors;

const ranged = Object.keys(powerPriors) as Ranged[];

/** The inputs of a bill, each with the range that it is drawn over and where default and range come from. */
export function powerInputsTable() {
  const ranges = ranged.map((name) => [name, `${told(name, 'low')} to ${told(name, 'high')} (${powerPriors[name].source})`]);
  return inputsTable(powerParameters, Object.fromEntries(ranges) as Partial<Record<Ranged, string>>);
}

/** How far each input alone moves the break-even share of lost performance when it goes over its range. */
export function breakEvenSwing(words: Pick<Figure, 'id' | 'caption'>): Figure {
  const usual = 100 * breakEvenLoss(power());
  const rows = ranged
    .map((name) => {
      const ends = (['low', 'high'] as const).map((end) => ({ lost: at(name, end), text: told(name, end) }));
      const [low, high] = ends.sort((a, b) => a.lost - b.lost) as [(typeof ends)[0], (typeof ends)[0]];
      return { input: powerParameters[name].title, low: low.lost, lowAt: low.text, high: high.lost, highAt: high.text };
    })
    .filter(({ low, high }) => high > low)
    .sort((a, b) => b.high - b.low - (a.high - a.low));
  const headings = {
    input: 'Input',
    low: ['Break-even loss of performance (%)', 1],
    lowAt: 'At the low end',
    high: ['Break-even loss, high end (%)', 1],
    highAt: 'At the high end',
  } as const;
  const widest = rows[0]!;
  return figure({
    ...words,
    alt: `Tornado of the break-even around ${formatNumber(usual, 1)} %. Widest: ${widest.input}, ${formatNumber(widest.low, 1)} to ${formatNumber(widest.high, 1)} %.`,
    chart: tornadoChart(tableOf(headings, rows), {
      category: 'input',
      low: 'low',
      high: 'high',
      lowLabel: 'lowAt',
      highLabel: 'highAt',
      base: { at: usual, label: `${formatNumber(usual, 1)} %` },
    }),
  });
}

function at(name: Ranged, end: 'low' | 'high'): number {
  return 100 * breakEvenLoss({ ...power(), [name]: powerPriors[name][end] });
}

function told(name: Ranged, end: 'low' | 'high'): string {
  return formatQuantity(powerPriors[name][end], powerParameters[name].unit);
}
