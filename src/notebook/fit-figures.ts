import type { Comparison, Fit } from '../calibration/fit.ts';
import { observables, type Observable } from '../calibration/observable.ts';
import { kindTitle } from '../calibration/words.ts';
import { dotChart } from '../charts/dot.ts';
import { scatterChart } from '../charts/scatter.ts';
import { metrics } from '../model/metric.ts';
import type { Figure } from '../report/document.ts';
import { parameterAt } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import { inUnit } from '../units/format.ts';
import { figure, md } from './prose.ts';

/** Values further apart than this are drawn by their logarithms. */
const wide = 5;

/** Observed against predicted, one drawing for each kind of observation. */
export function agreementFigures({ comparisons }: Fit, ids: readonly string[]): Figure[] {
  return observables
    .filter((kind) => comparisons.some(({ name }) => name === kind))
    .map((kind) =>
      agreement(
        kind,
        comparisons.filter(({ name }) => name === kind),
        ids,
      ),
    );
}

function agreement(kind: Observable, comparisons: readonly Comparison[], ids: readonly string[]): Figure {
  const { title, unit, digits } = metrics[kind];
  const shown = (value: number) => inUnit(value, unit);
  const values = comparisons
    .flatMap(({ observed, reference, heldOut }) => [observed, reference, heldOut])
    .filter(Number.isFinite);
  const scale = Math.max(...values) > wide * Math.min(...values) ? 'log' : 'linear';
  const rows = (['reference', 'heldOut'] as const).flatMap((by) =>
    comparisons
      .filter((comparison) => Number.isFinite(comparison[by]))
      .map((comparison) => ({
        by: by === 'reference' ? 'reference set' : 'fit, on points not seen',
        run: ids[comparison.row]!,
        predicted: shown(comparison[by]),
        observed: shown(comparison.observed),
      })),
  );
  return figure({
    id: `agreement-${kind.toLowerCase()}`,
    caption: md`${title}, observed against predicted: by the reference set, and by a fit that has not seen the point. On the line
      the prediction is right.`,
    alt: `Scatter of observed against predicted ${title.toLowerCase()} for ${comparisons.length} runs, once by the reference set and once by the fit, with the line of equality.`,
    chart: scatterChart(
      tableOf(
        { by: 'Predicted by', run: 'Run', predicted: [`Predicted (${unit})`, digits], observed: [`Observed (${unit})`, digits] },
        rows,
      ),
      {
        x: 'predicted',
        y: 'observed',
        series: 'by',
        diagonal: 'observed as predicted',
        xScale: scale,
        yScale: scale,
        details: ['run'],
        height: 280,
      },
    ),
  });
}

/** How far each observation lies from the fit that has not seen it, in the order of the file. */
export function residualFigure({ comparisons }: Fit, ids: readonly string[]): Figure {
  const rows = comparisons
    .filter(({ heldOut }) => Number.isFinite(heldOut))
    .map(({ row, name, observed, heldOut }) => ({
      row: row + 1,
      run: ids[row]!,
      kind: kindTitle(name),
      error: 100 * (observed / heldOut - 1),
    }));
  return figure({
    id: 'residuals',
    caption: md`
How much more or less was observed than a fit that has not seen the point predicts, run by run in the order of the
file. A drift or a pattern means something that the settings in the file do not say.
    `,
    alt: `Scatter of relative errors over ${new Set(rows.map(({ row }) => row)).size} runs, around zero.`,
    chart: scatterChart(
      tableOf(
        { row: 'Run, in the order of the file', run: 'Run', kind: 'What', error: ['Observed less predicted (%)', 1] },
        rows,
      ),
      {
        x: 'row',
        y: 'error',
        series: 'kind',
        references: [{ axis: 'y', at: 0, label: '' }],
        details: ['run'],
        height: 260,
      },
    ),
  });
}

/** Fitted values with their intervals as multiples of the references; nothing where no reference can be divided by. */
export function intervalFigure({ parameters, intervals }: Fit): Figure | undefined {
  const rows = parameters
    .filter(({ reference }) => reference > 0)
    .map(({ path, value, low, high, reference }) => ({
      parameter: parameterAt(path).title,
      ratio: value / reference,
      low: low / reference,
      high: high / reference,
    }));
  if (rows.length === 0) return undefined;
  return figure({
    id: 'intervals',
    caption: md`Fitted parameters as multiples of their references, with 90 % intervals given the chosen parameters${
      intervals.reliable ? '' : '; with so few points these are unreliable'
    }.`,
    alt: `${rows.length} parameters with intervals beside the line of the reference set: ${rows.map(({ parameter, ratio }) => `${parameter} ${ratio.toPrecision(2)}`).join(', ')}.`,
    chart: dotChart(
      tableOf(
        {
          parameter: 'Parameter',
          ratio: ['Fitted value / reference', 2],
          low: ['90 % interval, low', 2],
          high: ['90 % interval, high', 2],
        },
        rows,
      ),
      { category: 'parameter', value: 'ratio', interval: ['low', 'high'], reference: { at: 1, label: 'reference set' } },
    ),
  });
}
