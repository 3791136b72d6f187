import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, escapeName, type Field, formatOf, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { levels } from './levels.ts';
import { datum } from './range.ts';
import { colour } from './colours.ts';

export interface HeatmapEncodings<R extends Row> {
  readonly x: Field<R>;
  readonly y: Field<R>;
  readonly value: Field<R>;
  /** The value that is neither good nor bad: colours then part to both sides of it. */
  readonly centre?: number;
}

const rowStep = 32;
/** More columns than this, and their values do not fit the cells. */
const labelledColumns = 12;

/** A value over two axes of steps: cells in a few levels of one colour, or of two from a centre, with the values in them. */
export function heatmapChart<R extends Row>(table: Table<R>, { x, y, value, centre }: HeatmapEncodings<R>): Chart {
  const column = table.column(value);
  const { edges, range, deep } = levels(valuesOf(table, value).map(Number), centre);
  const cells = { x: { ...category(table, x), axis: { labelAngle: 0 } }, y: category(table, y) };
  const legend = { gradientLength: 40 * range.length, gradientThickness: 12 };
  const color = { ...quantity(table, value, { type: 'threshold', domain: edges, range }), legend };
  const onDeep = { test: deep.map(({ from, to }) => `(${datum(value)} >= ${from} && ${datum(value)} < ${to})`).join(' || ') };
  const layer = [
    { mark: { type: 'rect', style: 'tile' }, encoding: { ...cells, color, tooltip: tooltips(table, [x, y, value]) } },
    {
      mark: { type: 'text', style: 'value' },
      encoding: {
        ...cells,
        text: { field: escapeName(value), type: 'quantitative', format: formatOf(column) },
        color: { condition: { ...onDeep, value: colour('on-deep') }, value: colour('on-pale') },
      },
    },
  ];
  const shown = valuesOf(table, x).length <= labelledColumns ? layer : layer.slice(0, 1);
  return frame(table, { layer: shown }, { rows: { count: valuesOf(table, y).length, step: rowStep } });
}
