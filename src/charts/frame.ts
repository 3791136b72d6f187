import type { TopLevelSpec } from 'vega-lite';
import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, type Field, valuesOf } from './encode.ts';
import { colour } from './colours.ts';
import { chartSize } from './theme.ts';

export interface FrameOptions<R extends Row> {
  readonly facet?: Field<R>;
  /** Height of the drawing in CSS pixels: of all of it, or of its plain part where rows give it. */
  readonly height?: number;
  readonly rows?: { readonly count: number; readonly step: number };
  /** Column whose values are the labels of the y axis. */
  readonly yLabels?: Field<R>;
  /** A line under the drawing that says what its signs mean. */
  readonly note?: string | undefined;
}

/** Between small charts: room for the values that bars carry at their ends. */
const facetSpacing = 36;
const noteStyle = { orient: 'bottom', anchor: 'start', offset: 10, fontSize: 11, color: colour('quiet') };

/** Set a drawing in a chart of the standard width, or one for each value of `facet` side by side in that width. */
export function frame<R extends Row>(table: Table<R>, drawing: object, options: FrameOptions<R>): Chart {
  const { facet, rows, note } = options;
  const base = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { name: 'table' },
    ...(note && { title: { text: note, ...noteStyle } }),
  };
  if (facet === undefined) {
    const height = rows ? rows.count * rows.step : (options.height ?? chartSize.height);
    const autosize = { type: rows ? 'fit-x' : 'fit', contains: 'padding' };
    return chart(table, { ...base, width: chartSize.width, height, autosize, ...drawing });
  }
  const height = rows ? rows.count * rows.step : (options.height ?? chartSize.height) - 110;
  const spec = { width: facetWidth(table, facet, options.yLabels), height, ...drawing };
  return chart(table, { ...base, spacing: facetSpacing, facet: { column: category(table, facet) }, spec });
}

/** What is left to each small chart when the labels of the y axis have theirs. */
function facetWidth(table: Table, facet: string, yLabels: string | undefined): number {
  const columns = valuesOf(table, facet).length;
  const longest = yLabels === undefined ? 3 : Math.max(...valuesOf(table, yLabels).map((value) => String(value).length));
  const margin = 52 + Math.min(220, 6 * longest);
  return Math.floor((chartSize.width - margin - facetSpacing * (columns - 1)) / columns);
}

function chart<R extends Row>(table: Table<R>, spec: object): Chart {
  return { spec: spec as TopLevelSpec, table };
}
