import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, escapeName, type Field, formatOf, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { datum } from './range.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface StackEncodings<R extends Row> {
  /** One bar for each value, from top to bottom. */
  readonly category: Field<R>;
  readonly value: Field<R>;
  /** The parts of a bar, from left to right in the order of the legend. */
  readonly part: Field<R>;
}

const barStep = 36;
/** Parts below this share of the longest bar are too narrow for their value. */
const leastShare = 0.07;

/** What a whole is made of: one bar per row, its parts end to end with their values, the sum at the end. */
export function stackChart<R extends Row>(table: Table<R>, { category: group, value, part }: StackEncodings<R>): Chart {
  const { color, fade, picking } = seriesEncoding(table, part);
  const format = formatOf(table.column(value));
  const y = { ...category(table, group), scale: { paddingInner: 0.35, paddingOuter: 0.15 } };
  const x = { ...quantity(table, value, { zero: true }), stack: 'zero' };
  const inOrder = [{ calculate: `indexof(${JSON.stringify(valuesOf(table, part))}, ${datum(part)})`, as: 'partOrder' }];
  const order = { field: 'partOrder', type: 'quantitative' };
  const wide = `${datum(value)} >= ${leastShare * longest(table, group, value)}`;
  const text = { condition: { test: wide, field: escapeName(value), type: 'quantitative', format }, value: '' };
  const layer = [
    {
      transform: inOrder,
      mark: { type: 'bar', style: 'part' },
      encoding: { y, x, order, ...color, ...fade, tooltip: tooltips(table, [group, part, value]) },
    },
    {
      transform: inOrder,
      mark: { type: 'text', style: 'on-part' },
      encoding: { y, x: { ...x, bandPosition: 0.5 }, order, detail: { field: escapeName(part) }, text, ...fade },
    },
    {
      transform: [{ aggregate: [{ op: 'sum', field: escapeName(value), as: 'whole' }], groupby: [escapeName(group)] }],
      mark: { type: 'text', style: 'value', align: 'left', dx: 6 },
      encoding: { y, x: { ...quantity(table, value), field: 'whole' }, text: { field: 'whole', type: 'quantitative', format } },
    },
  ];
  return frame(table, { layer: withPicking(layer, picking) }, { rows: { count: valuesOf(table, group).length, step: barStep } });
}

function longest(table: Table, group: string, value: string): number {
  const sums = new Map<unknown, number>();
  for (const row of table.rows()) sums.set(row[group], (sums.get(row[group]) ?? 0) + Number(row[value]));
  return Math.max(0, ...sums.values());
}
