import { tornadoChart } from '../charts/tornado.ts';
import { metrics, type Outcome } from '../model/metric.ts';
import type { Figure, TableBlock } from '../report/document.ts';
import type { Output, Sensitivity } from '../uncertainty/sensitivity.ts';
import { indexTable, swingTable } from '../uncertainty/sensitivity-tables.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { figure, md, tableBlock } from './prose.ts';

type Inputs = readonly Sensitivity[];

/** What each input alone does to time and to downtime, around a migration and what a legend calls it. */
export function swingFigures(inputs: Inputs, around: Outcome, called: string): [ofTime: Figure, ofDowntime: Figure] {
  return [
    swings('what-matters', inputs, 'totalTime', around, called),
    swings('what-matters-for-downtime', inputs, 'downtime', around, called),
  ];
}

function swings(id: string, inputs: Inputs, output: Output, around: Outcome, label: string): Figure {
  const { title, unit } = metrics[output];
  const [name, at] = [title.toLowerCase(), inUnit(around[output], unit)];
  const table = swingTable(inputs, output);
  const shown = (value: number) => formatNumber(value, 1);
  const words = table.rows().map(({ input, low, high }) => `${input} ${shown(low)} to ${shown(high)} ${unit}`);
  return figure({
    id,
    caption: md`What each input alone does to the ${name} of this VM (modelled), the widest first. The bar of the host path, where
      there is one, is the middle 90 % of those that fit the article.`,
    alt: `Bars around the ${name} as it is, ${shown(at)} ${unit}: ${words.join('; ')}.`,
    chart: tornadoChart(table, {
      category: 'input',
      low: 'low',
      lowLabel: 'lowAt',
      high: 'high',
      highLabel: 'highAt',
      base: { at, label },
    }),
  });
}

/** What inputs account for when all of them vary at once. */
export function indexBlock(inputs: Inputs): TableBlock {
  return tableBlock({
    id: 'sensitivity',
    caption: md`Sobol indices: share of the variation of an outcome that an input accounts for alone, and together with others, when
      all vary at once. In brackets the 90 % interval of sampling.`,
    table: indexTable(inputs),
  });
}
