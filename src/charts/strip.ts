import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, type Field, position, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { seriesEncoding, withPicking } from './series.ts';

export interface StripEncodings<R extends Row> {
  /** One row of marks for each value, from top to bottom. */
  readonly category: Field<R>;
  readonly value: Field<R>;
  readonly series?: Field<R>;
  /** More columns to show in the tooltip. */
  readonly details?: readonly Field<R>[];
  readonly scale?: 'linear' | 'log';
}

const rowStep = 40;
/** Steps by this share of a row never come close to where they have been. */
const goldenRatio = 0.618034;

/** Every value as a mark, in a row for its category; marks of a row are set off from each other so that equal ones show. */
export function stripChart<R extends Row>(table: Table<R>, encodings: StripEncodings<R>): Chart {
  const { category: group, value, series, details = [], scale = 'linear' } = encodings;
  const { color, shape, fade, picking } = seriesEncoding(table, series);
  const apart = [
    { window: [{ op: 'row_number', as: 'place' }] },
    { calculate: `(datum.place * ${goldenRatio}) % 1`, as: 'apart' },
  ];
  const place = position(table, value, scale, false);
  const layer = [
    {
      transform: apart,
      mark: { type: 'point', size: 40, opacity: 0.8 },
      encoding: {
        x: { ...place, scale: { ...('scale' in place ? place.scale : {}), padding: 8 } },
        y: { ...category(table, group), scale: { type: 'band', paddingInner: 0.35, paddingOuter: 0.2 } },
        yOffset: { field: 'apart', type: 'quantitative', scale: { domain: [0, 1] } },
        ...color,
        ...shape,
        ...fade,
        tooltip: tooltips(table, [group, series, value, ...details]),
      },
    },
  ];
  const rows = { count: valuesOf(table, group).length, step: rowStep };
  return frame(table, { layer: withPicking(layer, picking) }, { rows });
}
