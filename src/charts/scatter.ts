import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { type Field, position, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { backdrop, type ReferenceLine } from './reference.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface ScatterEncodings<R extends Row> {
  readonly x: Field<R>;
  readonly y: Field<R>;
  readonly series?: Field<R>;
  /** Draw the line where y equals x, under this name: for a comparison of two ways to know the same thing. */
  readonly diagonal?: string;
  readonly references?: readonly ReferenceLine[];
  readonly xScale?: 'linear' | 'log';
  readonly yScale?: 'linear' | 'log';
  /** More columns to show in the tooltip. */
  readonly details?: readonly Field<R>[];
  readonly height?: number;
}

/** One mark per row at x and y. */
export function scatterChart<R extends Row>(table: Table<R>, encodings: ScatterEncodings<R>): Chart {
  const { x, y, series, diagonal, references, xScale = 'linear', yScale = 'linear', details = [], height = 320 } = encodings;
  const { color, shape, fade, picking } = seriesEncoding(table, series);
  const { behind, above } = backdrop(undefined, references);
  const place = { x: roomy(position(table, x, xScale, false)), y: roomy(position(table, y, yScale, false)) };
  const tooltip = tooltips(table, [series, x, y, ...details]);
  const layer = [
    ...behind,
    ...(diagonal === undefined ? [] : [equality(table, x, y)]),
    { mark: { type: 'point', size: 45 }, encoding: { ...place, ...color, ...shape, ...fade, tooltip } },
    ...above,
  ];
  return frame(table, { layer: withPicking(layer, picking) }, { height, note: diagonal && `Dashed line: ${diagonal}` });
}

/** The line of equality over the range that both columns share; over all of both where they share none, or a single value. */
function equality(table: Table, x: string, y: string): object {
  const [xs, ys] = [valuesOf(table, x).map(Number), valuesOf(table, y).map(Number)];
  const shared = [Math.max(xs[0]!, ys[0]!), Math.min(xs.at(-1)!, ys.at(-1)!)] as const;
  const ends = shared[0] < shared[1] ? shared : [Math.min(xs[0]!, ys[0]!), Math.max(xs.at(-1)!, ys.at(-1)!)];
  const end = { field: 'end', type: 'quantitative' };
  return {
    data: { values: ends.map((at) => ({ end: at })) },
    mark: { type: 'line', style: 'reference' },
    encoding: { x: end, y: end },
  };
}

/** Keeps marks at the ends of the data off the edge. */
function roomy(encoding: object & { scale?: object }): object {
  return { ...encoding, scale: { ...encoding.scale, padding: 8 } };
}
