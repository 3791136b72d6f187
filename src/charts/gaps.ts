import type { Table } from '../tables/table.ts';
import { escapeName, valuesOf } from './encode.ts';
import { datum } from './range.ts';

interface Drawn {
  readonly facet: string;
  readonly group: string;
  readonly value: string;
}

/** Say so where a small chart has no bar and its neighbour has one: an empty row would look like a zero. */
export function nameGaps<D extends { readonly layer: readonly object[] }>(table: Table, drawing: D, drawn: Drawn, y: object): D {
  const { facet, group, value } = drawn;
  if (table.size >= valuesOf(table, facet).length * valuesOf(table, group).length) return drawing;
  const impute = { impute: escapeName(value), key: escapeName(group), groupby: [escapeName(facet)], value: null };
  const none = {
    transform: [{ filter: `!isValid(${datum(value)})` }],
    mark: { type: 'text', style: 'note', align: 'left', dx: 6, text: 'no value' },
    encoding: { y, x: { value: 0 } },
  };
  return { ...drawing, transform: [impute], layer: [...drawing.layer, none] };
}
