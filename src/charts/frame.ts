import type { TopLevelSpec } from 'vega-lite';
import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, type Field, valuesOf } from './encode.ts';
import { chartSize } from './theme.ts';

export interface FrameOptions<R extends Row> {
  readonly facet?: Field<R>;
  /** Height of the whole chart in CSS pixels, or of each row. */
  readonly height?: number | { readonly step: number };
}

/** Room that the y axis and the margins of a row of small charts take. */
const facetMargin = 44;
const facetSpacing = 20;

/** Set a drawing in a chart of the standard width, or one for each value of `facet` side by side in that width. */
export function frame<R extends Row>(table: Table<R>, drawing: object, { facet, height }: FrameOptions<R>): Chart {
  const base = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', data: { name: 'table' } };
  if (facet === undefined) {
    const tall = height ?? chartSize.height;
    const autosize = { type: typeof tall === 'number' ? 'fit' : 'fit-x', contains: 'padding' };
    return chart(table, { ...base, width: chartSize.width, height: tall, autosize, ...drawing });
  }
  const columns = valuesOf(table, facet).length;
  const width = Math.floor((chartSize.width - facetMargin - facetSpacing * (columns - 1)) / columns);
  const spec = { width, height: height ?? chartSize.height - 100, ...drawing };
  return chart(table, { ...base, spacing: facetSpacing, facet: { column: category(table, facet) }, spec });
}

function chart<R extends Row>(table: Table<R>, spec: object): Chart {
  return { spec: spec as TopLevelSpec, table: table };
}
