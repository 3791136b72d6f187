import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { colour } from './colours.ts';
import { category, escapeName, type Field, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { datum } from './range.ts';
import { backdrop } from './reference.ts';

export interface TornadoEncodings<R extends Row> {
  /** One bar for each value, from top to bottom in the order of the rows: sort the widest first. */
  readonly category: Field<R>;
  /** Columns with the two ends of each bar; the title of the first is that of the axis. */
  readonly low: Field<R>;
  readonly high: Field<R>;
  /** Columns with what stands at the ends. */
  readonly lowLabel: Field<R>;
  readonly highLabel: Field<R>;
  /** Where all bars meet: the outcome with nothing changed. */
  readonly base: { readonly at: number; readonly label: string };
}

const rowStep = 34;

/** How far each input alone moves an outcome, to either side of what it is: a tornado when the widest bar comes first. */
export function tornadoChart<R extends Row>(table: Table<R>, encodings: TornadoEncodings<R>): Chart {
  const { category: group, low, high, lowLabel, highLabel, base } = encodings;
  const room =
    8 + 7 * Math.max(...[...valuesOf(table, lowLabel), ...valuesOf(table, highLabel)].map((text) => String(text).length));
  const y = { ...category(table, group), scale: { paddingInner: 0.4, paddingOuter: 0.7 } };
  const x = quantity(table, low, { zero: false, nice: false, padding: room });
  const tooltip = tooltips(table, [group, low, lowLabel, high, highLabel]);
  const { behind, above } = backdrop(undefined, [{ axis: 'x', ...base }]);
  const side = (name: string, bound: 'min' | 'max', paint: 'series-1' | 'series-2') => ({
    transform: [{ calculate: `${bound}(${datum(name)}, ${base.at})`, as: 'end' }],
    mark: { type: 'bar' },
    encoding: { y, x: { ...x, field: 'end' }, x2: { datum: base.at }, color: { value: colour(paint) }, tooltip },
  });
  const label = (name: string, text: string, place: { align: 'left' | 'right'; dx: number }) => ({
    mark: { type: 'text', style: 'value', ...place },
    encoding: { y, x: { ...x, field: escapeName(name) }, text: { field: escapeName(text), type: 'nominal' } },
  });
  const layer = [
    side(low, 'min', 'series-1'),
    side(high, 'max', 'series-2'),
    label(low, lowLabel, { align: 'right', dx: -6 }),
    label(high, highLabel, { align: 'left', dx: 6 }),
    ...behind,
    ...above,
  ];
  return frame(table, { layer }, { rows: { count: valuesOf(table, group).length, step: rowStep } });
}
