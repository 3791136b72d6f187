import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { escapeName, type Field, position, type Scale, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { backdrop, type ExpectedRange, type ReferenceLine } from './reference.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface LineEncodings<R extends Row> {
  readonly x: Field<R>;
  readonly y: Field<R>;
  /** One line for each value. */
  readonly series?: Field<R>;
  /** Columns with the ends of the interval that `y` is known in. */
  readonly interval?: readonly [low: Field<R>, high: Field<R>];
  readonly expected?: ExpectedRange;
  readonly references?: readonly ReferenceLine[];
  readonly xScale?: Scale;
  readonly yScale?: 'linear' | 'log';
  /** Does each value hold until the next one? Lines then go in steps, without markers. */
  readonly steps?: boolean;
  /** Does the y axis start at zero? It does unless told otherwise. */
  readonly zero?: boolean;
  /** One small chart for each value, side by side. */
  readonly facet?: Field<R>;
  readonly height?: number;
}

/** More points than this in one line, and it is drawn without markers. */
const fewPoints = 40;

/** How `y` moves with `x`: one line per series, with intervals, an expected range and reference lines where given. */
export function lineChart<R extends Row>(table: Table<R>, encodings: LineEncodings<R>): Chart {
  const {
    x,
    y,
    series,
    interval,
    expected,
    references,
    xScale = 'linear',
    yScale = 'linear',
    zero = true,
    steps = false,
    facet,
  } = encodings;
  const marked = !steps && valuesOf(table, x).length <= fewPoints;
  const { color, shape, dash, fade, areaFade, picking } = seriesEncoding(table, series, marked ? 'marks' : 'lines');
  const { behind, above } = backdrop(expected, references);
  const encoding = {
    x: position(table, x, xScale, false),
    y: position(table, y, yScale, zero),
    ...color,
  };
  const layer = [
    ...behind,
    ...(interval ? [intervalLayer(interval, { ...encoding, ...areaFade })] : []),
    {
      mark: { type: 'line', ...(steps && { interpolate: 'step-after' }) },
      encoding: { ...encoding, ...(marked ? {} : dash), ...fade },
    },
    {
      mark: { type: 'point', filled: true, size: marked ? 50 : 80 },
      encoding: {
        ...encoding,
        ...(marked ? { ...shape, ...fade } : { opacity: { value: 0 } }),
        tooltip: tooltips(table, [facet, series, x, y, ...(interval ?? [])]),
      },
    },
    ...above,
  ];
  return frame(table, { layer: withPicking(layer, picking) }, encodings);
}

function intervalLayer([low, high]: readonly [string, string], encoding: { y: object }): object {
  const y = { ...encoding.y, field: escapeName(low) };
  return { mark: { type: 'area', style: 'interval' }, encoding: { ...encoding, y, y2: { field: escapeName(high) } } };
}
