import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, type Field, formatOf, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { nameGaps } from './gaps.ts';
import { brackets, datum, type Range } from './range.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface BarEncodings<R extends Row> {
  /** One bar, or one group of bars, for each value, from top to bottom. */
  readonly category: Field<R>;
  readonly value: Field<R>;
  /** The bars of a group. */
  readonly series?: Field<R>;
  /** Columns with the ends of the range each value is expected in; null where nothing is expected. */
  readonly expected?: Range<Field<R>>;
  /** What that range is, for the line under the drawing. */
  readonly expectedLabel?: string;
  /** One small chart for each value, side by side. */
  readonly facet?: Field<R>;
}

const barStep = { alone: 34, grouped: 22 };

/** Horizontal bars with their values beside them, each against the range it is expected in where there is one. */
export function barChart<R extends Row>(table: Table<R>, encodings: BarEncodings<R>): Chart {
  const { category: group, value, series, expected, expectedLabel = 'expected range', facet } = encodings;
  const { color, fade, picking } = seriesEncoding(table, series);
  const x = quantity(table, value, { zero: true });
  const grouped = series !== undefined && rowsPerBar(table, [group, ...(facet ? [facet] : [])]) > 1;
  const y = { ...category(table, group), scale: { paddingInner: grouped ? 0.2 : 0.4, paddingOuter: 0.15 } };
  const rows = { y, ...(grouped && { yOffset: { ...category(table, series), scale: { paddingInner: 0.15 } } }) };
  const tooltip = tooltips(table, [facet, group, series, value, ...(expected ?? [])]);
  const layer = [
    { mark: { type: 'bar' }, encoding: { ...rows, x, ...color, ...fade, tooltip } },
    ...(expected ? brackets(expected, { ...rows, x }) : []),
    valueLabels(value, formatOf(table.column(value)), expected?.[1], { ...rows, x, ...fade }),
  ];
  const note = expected && `Brackets: ${expectedLabel}`;
  const bars = grouped ? valuesOf(table, series).length * barStep.grouped : barStep.alone;
  const count = valuesOf(table, group).length;
  const drawing = { layer: withPicking(layer, picking) };
  const named = facet === undefined || series !== undefined ? drawing : nameGaps(table, drawing, { facet, group, value }, y);
  return frame(table, named, { ...(facet && { facet }), rows: { count, step: bars }, yLabels: group, note });
}

/** Series that never meet in one group need no room beside each other: colour alone tells which one a bar is of. */
function rowsPerBar(table: Table, names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const row of table.rows()) {
    const key = JSON.stringify(names.map((name) => row[name]));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Values to the right of all that stands in their row. */
function valueLabels(value: string, format: string, expectedEnd: string | undefined, { x, ...rows }: { x: object }): object {
  const right = expectedEnd === undefined ? datum(value) : `max(${datum(value)}, ${datum(expectedEnd)})`;
  return {
    transform: [
      { filter: `isValid(${datum(value)})` },
      { calculate: right, as: 'labelAt' },
      { calculate: `format(${datum(value)}, ${JSON.stringify(format)})`, as: 'labelText' },
    ],
    mark: { type: 'text', style: 'value', align: 'left', dx: 6 },
    encoding: { ...rows, x: { ...x, field: 'labelAt' }, text: { field: 'labelText', type: 'nominal' } },
  };
}
