import { Table, type Column, type Row } from './table.ts';

/** How a column is headed: `'VM memory (GiB)'`, or with digits after the point, `['Gain (%)', 1]`, and where it stands alone. */
export type Heading = string | readonly [title: string, digits: number, only?: Column['only']];

/**
 * A table from row objects and one heading per column; the unit of a column stands in parentheses at the heading's end.
 * @example tableOf({ memory: 'VM memory (GiB)', gain: ['Gain (%)', 1] }, [{ memory: 4, gain: 18.5 }])
 */
export function tableOf<R extends Row>(headings: Readonly<Record<keyof R & string, Heading>>, rows: readonly R[]): Table<R> {
  return Table.fromRows(
    Object.entries<Heading>(headings).map(([name, heading]) => column(name, heading)),
    rows,
  );
}

function column(name: string, heading: Heading): Column {
  const [text, digits, only] = typeof heading === 'string' ? [heading] : heading;
  const [, title, unit] = /^(.*?)(?: \(([^()]*)\))?$/.exec(text)!;
  return {
    name,
    title: title!,
    ...(unit === undefined ? {} : { unit }),
    ...(digits !== undefined && { digits }),
    ...(only && { only }),
  };
}
