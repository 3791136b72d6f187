import type { Column } from './table.ts';

/** The columns that stand on the page, or in the file that is saved from it. */
export function columnsOn(place: 'page' | 'file', columns: readonly Column[]): Column[] {
  return columns.filter(({ only }) => only === undefined || only === place);
}
