import { parseCell } from '../scenario/columns.ts';
import { Table, type Row } from '../tables/table.ts';
import { InputError } from '../units/input-error.ts';
import { sampleColumns, sixFigures, type HostPath } from './host-path-sample.ts';
import type { HostValues } from './priors.ts';
import { variantNames } from './variants.ts';

/** A sample of host paths as the table that is stored: the variant, then columns named as in a scenario table. */
export function sampleTable(paths: Iterable<HostPath>): Table {
  const columns = sampleColumns.map(({ name, path }) => ({ name, title: path }));
  return Table.fromRows([{ name: 'variant', title: 'Variant' }, ...columns], Array.from(paths, row));
}

function row({ variant, values }: HostPath): Row {
  const cells = sampleColumns.map(({ name, key, factor }) => [name, sixFigures(values[key]! / factor)] as const);
  return { variant, ...Object.fromEntries(cells) };
}

/**
 * Read a row of the stored table.
 * @param cells by column name, as text
 * @throws InputError when a cell is missing or not valid
 */
export function parseHostPath(cells: Readonly<Record<string, string>>): HostPath {
  const variant = variantNames.find((name) => name === cells['variant']);
  if (variant === undefined) throw new InputError(`variant: "${cells['variant']}" is not one of ${variantNames.join(', ')}`);
  const values = sampleColumns.map((column) => [column.key, parseCell(column, cells[column.name] ?? '')]);
  return { variant, values: Object.fromEntries(values) as HostValues };
}
