import { barChart } from '../charts/bar.ts';
import { lineChart } from '../charts/line.ts';
import { scatterChart } from '../charts/scatter.ts';
import type { RuleError } from '../evidence/compare-rules.ts';
import type { coverageRows, ninetyPercent } from '../evidence/interval-coverage.ts';
import { quantities, quantityNames, type LinkError, type QuantityError } from '../evidence/lab-errors.ts';
import type { Trial } from '../evidence/lab-trials.ts';
import { metrics } from '../model/metric.ts';
import type { Figure, TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { figure, md, tableBlock } from './prose.ts';

const within = { count: 'Migrations', median: ['Half within (%)', 2], ninth: ['Nine in ten within (%)', 1] } as const;

type ByQuantity = Readonly<Record<keyof typeof quantities, Figure>>;

/** Predicted against measured, one drawing for each quantity, over named sets of migrations. */
export function scatterFigures(sets: Readonly<Record<string, readonly Trial[]>>): ByQuantity {
  return Object.fromEntries(quantityNames.map((name) => [name, scatterFigure(sets, name)])) as ByQuantity;
}

function scatterFigure(sets: Readonly<Record<string, readonly Trial[]>>, name: keyof typeof quantities): Figure {
  const [of, { unit }] = [quantities[name], metrics[name]];
  const points = Object.entries(sets).flatMap(([rows, trials]) =>
    trials
      .filter(({ said }) => Number.isFinite(said[name]))
      .map(({ row, seen, said }) => {
        const [observed, predicted] = [inUnit(seen[name], unit), inUnit(said[name], unit)];
        return { rows, run: row.id!, link: Number(row.bw_Mbps), observed, predicted };
      }),
  );
  const headings = { observed: `Measured ${of} (${unit})`, predicted: `Predicted ${of} (${unit})` };
  return figure({
    id: `agreement-${of.replaceAll(' ', '-')}`,
    caption: md`Predicted against measured ${of}, both axes logarithmic. On the line they are equal.`,
    alt: `Scatter of predicted against measured ${of} on both machines, along the line where they are equal.`,
    chart: scatterChart(tableOf({ rows: 'Machine', run: 'Run', link: 'Link (Mb/s)', ...headings }, points), {
      x: 'observed',
      y: 'predicted',
      series: 'rows',
      xScale: 'log',
      yScale: 'log',
      diagonal: 'equal',
      details: ['run', 'link'],
    }),
  });
}

/** Errors of the model and of other rules, the largest ones by what nine in ten stay within. */
export function ruleFigure(compared: readonly [RuleError, ...RuleError[]]): Figure {
  const headings = { rule: 'Rule', ...within, ninth: ['Error, nine in ten (%)', 1], wrong: 'Wrong verdicts' } as const;
  return figure({
    id: 'rules',
    caption: md`Relative error of total time by rule, on the ${formatNumber(compared[0].count, 0)} rows of the quiet machine for which
      every rule gives a time: nine in ten predictions are at most this far off.`,
    alt: `Bars of error by rule: ${compared.map(({ rule, ninth }) => `${rule} ${formatNumber(ninth, 0)} %`).join(', ')}.`,
    chart: barChart(tableOf(headings, compared), { category: 'rule', value: 'ninth' }),
  });
}

/** Errors of total time by link and dirty rate, a drawing for each set. */
export function linkFigure(cells: readonly LinkError[]): Figure {
  const {
    rows: machine,
    median,
    link,
    share,
  } = cells
    .filter(({ rows, count }) => rows === cells[0]!.rows && count >= 2)
    .reduce((worst, cell) => (cell.median > worst.median ? cell : worst));
  return figure({
    id: 'error-by-link',
    caption: md`Median relative error of total time by link and by dirty rate as a share of the link.`,
    alt: `Error over link rates for both machines; on the ${machine} one the largest is ${formatNumber(median, 0)} % at ${link} Mb/s, ${share}.`,
    chart: lineChart(tableOf({ rows: 'Machine', link: 'Link (Mb/s)', share: 'Dirty rate', ...within }, cells), {
      x: 'link',
      y: 'median',
      series: 'share',
      facet: 'rows',
      xScale: 'ordinal',
    }),
  });
}

type CoverageRow = ReturnType<typeof coverageRows>[number];

/** How many runs lay in their prediction intervals, by the share asked for; each set under the name that a legend gives it. */
export function coverageFigure(coverage: readonly CoverageRow[], called: Readonly<Record<string, string>>): Figure {
  const headings = { rows: 'Machine', level: 'Level asked for (%)', covered: ['Rows covered (%)', 0] } as const;
  const named = coverage.map(({ rows, ...row }) => ({ rows: called[rows] ?? rows, ...row }));
  const ninety = coverage.filter(({ level }) => level === 90).map(({ covered }) => formatNumber(covered, 0));
  return figure({
    id: 'coverage',
    caption: md`Share of rows inside the prediction interval of total time, by the share asked for. On the line the intervals mean
      what they say.`,
    alt: `Coverage against level from 50 to 95 % for both machines; at 90 % it is ${ninety.join(' and ')} %.`,
    chart: scatterChart(tableOf({ ...headings, low: 'Low (%)', high: 'High (%)' }, named), {
      x: 'level',
      y: 'covered',
      series: 'rows',
      diagonal: 'as asked for',
      details: ['low', 'high'],
    }),
  });
}

/** Prediction intervals by quantity, with the share of runs that they held. */
export function intervalBlock(intervals: ReturnType<typeof ninetyPercent>): TableBlock {
  const rows = Object.entries(intervals).map(([name, { low, high, heldOut, elsewhere }]) => {
    const covered = { heldOut: heldOut.value, heldOutLow: heldOut.low, heldOutHigh: heldOut.high, elsewhere: elsewhere.value };
    return { output: quantities[name as keyof typeof quantities], low, high, ...covered };
  });
  return tableBlock({
    id: 'intervals',
    caption: md`Factors around a prediction between which nine in ten runs of the busy machine lie, the share that such factors held when
      they were made without a run’s point, with its 90 % interval, and the share that they held on the quiet machine.`,
    table: tableOf(
      {
        output: 'Quantity',
        low: ['From', 2],
        high: ['to times the prediction', 2],
        heldOut: ['Held (%)', 0],
        heldOutLow: ['from (%)', 0],
        heldOutHigh: ['to (%)', 0],
        elsewhere: ['Held on the quiet machine (%)', 0],
      },
      rows,
    ),
  });
}

/** Errors by quantity, whatever they are of. */
export function errorBlock(errors: readonly QuantityError[]): TableBlock {
  return tableBlock({
    id: 'errors',
    caption: md`Relative errors by quantity, and what a run differs from its repetition by. On the busy machine the fit is
      cross-validated by point.`,
    table: tableOf({ rows: 'Rows', output: 'Quantity', ...within }, errors),
  });
}
