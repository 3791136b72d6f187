import type { Table } from '../tables/table.ts';
import type { TopLevelSpec } from 'vega-lite';

/** A Vega-Lite specification as a plain object whose data is named `table`, and the rows it draws. */
export interface Chart {
  readonly spec: TopLevelSpec;
  readonly table: Table;
  /** Height of the drawing when printed, in millimetres (two of 68 fit a page). */
  readonly printHeight?: number;
}
