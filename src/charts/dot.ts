import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, type Field, position, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { brackets, type Range, whisker } from './range.ts';
import { backdrop } from './reference.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface DotEncodings<R extends Row> {
  /** One row for each value, from top to bottom. */
  readonly category: Field<R>;
  readonly value: Field<R>;
  readonly series?: Field<R>;
  /** Columns with the ends of the interval each value is known in. */
  readonly interval?: Range<Field<R>>;
  /** Columns with the ends of the range each value is expected in; null where nothing is expected. */
  readonly expected?: Range<Field<R>>;
  /** The value that means "no effect": 0 for a difference, 1 for a ratio. */
  readonly reference?: { readonly at: number; readonly label: string };
  readonly scale?: 'linear' | 'log';
}

/** Pixels; more rows than `many` stand closer. */
const rowStep = { alone: 28, grouped: 18, many: 20, close: 18 };
/** Above the first row and below the last, in rows: the name of a reference stands there. */
const outside = { plain: 0.3, named: 0.75 };
/** Millimetres. */
const printed = { pixel: 0.23, around: 18, least: 76, most: 190 };

/** Effects with their intervals, row by row, against the line of no effect: a forest plot. */
export function dotChart<R extends Row>(table: Table<R>, encodings: DotEncodings<R>): Chart {
  const { category: group, value, series, interval, expected, reference, scale = 'linear' } = encodings;
  const { color, shape, fade, picking } = seriesEncoding(table, series);
  const { behind, above } = backdrop(undefined, reference ? [{ axis: 'x', ...reference }] : []);
  const paddingOuter = reference ? outside.named : outside.plain;
  const y = { ...category(table, group), scale: { type: 'band', paddingInner: 0.25, paddingOuter }, axis: { grid: true } };
  const rows = { y, ...(series && { yOffset: category(table, series) }) };
  const x = position(table, value, scale, false);
  const tooltip = tooltips(table, [group, series, value, ...(interval ?? []), ...(expected ?? [])]);
  const layer = [
    ...behind,
    ...(expected ? brackets(expected, { ...rows, x }) : []),
    ...(interval ? [whisker(interval, { ...rows, x }, { ...color, ...fade })] : []),
    { mark: { type: 'point', size: 75 }, encoding: { ...rows, x, ...color, ...shape, ...fade, tooltip } },
    ...above,
  ];
  const count = valuesOf(table, group).length;
  const alone = count > rowStep.many ? rowStep.close : rowStep.alone;
  const step = series ? valuesOf(table, series).length * rowStep.grouped : alone;
  const chart = frame(
    table,
    { layer: withPicking(layer, picking) },
    { rows: { count: count + 2 * (paddingOuter - outside.plain), step } },
  );
  return {
    ...chart,
    printHeight: Math.min(printed.most, Math.max(printed.least, printed.around + printed.pixel * count * step)),
  };
}
