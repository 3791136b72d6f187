import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, escapeName, type Field, formatOf, quantity, titleOf, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { centredLevels, levels, type Levels } from './levels.ts';
import { datum } from './range.ts';
import { colour } from './colours.ts';
import { legendColumns } from './series.ts';

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
  const { deep, transform, color }: Colouring = centre === undefined ? oneWay(table, value) : twoWays(table, value, centre);
  const cells = { x: { ...category(table, x), axis: { labelAngle: 0 } }, y: category(table, y) };
  const spans = deep.map(({ from, to }) => `(${datum(value)} >= ${from} && ${datum(value)} < ${to})`);
  const onDeep = { test: spans.join(' || ') || 'false' };
  const layer = [
    {
      ...(transform && { transform }),
      mark: { type: 'rect', style: 'tile' },
      encoding: { ...cells, color, tooltip: tooltips(table, [x, y, value]) },
    },
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

interface Colouring extends Pick<Levels, 'deep'> {
  readonly transform?: readonly object[];
  readonly color: object;
}

/** Even classes, whose limits a strip of colours can bear. */
function oneWay(table: Table, value: string): Colouring {
  const { edges, range, deep } = levels(valuesOf(table, value).map(Number));
  const legend = { gradientLength: 40 * range.length, gradientThickness: 12 };
  return { deep, color: { ...quantity(table, value, { type: 'threshold', domain: edges, range }), legend } };
}

/** Classes of unlike width, each with a name in the legend. */
function twoWays(table: Table, value: string, centre: number): Colouring {
  const column = table.column(value);
  const resolution = column.digits === undefined ? 0 : 0.5 * 10 ** -column.digits;
  const { edges, range, deep, names } = centredLevels(valuesOf(table, value).map(Number), centre, resolution);
  const passed = edges.map((edge) => `(${datum(value)} >= ${edge} ? 1 : 0)`);
  const level = `${JSON.stringify(names)}[${['0', ...passed].join(' + ')}]`;
  const title = titleOf(column);
  const legend = { symbolType: 'square', symbolSize: 180, symbolStrokeWidth: 0, titleOrient: 'top', ...legendColumns('', names) };
  return {
    deep,
    transform: [{ filter: `isValid(${datum(value)})` }, { calculate: level, as: 'level' }],
    color: { field: 'level', type: 'nominal', title, scale: { domain: names, range }, legend },
  };
}
