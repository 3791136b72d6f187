import type { Cell, ObservedRow } from './importer.ts';

/** What the rows of one name say. */
export interface NamedCells {
  readonly name: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What rows say by name, and where those of one name differ, so that it cannot be told which is meant. */
export interface AgreedCells {
  readonly byName: ReadonlyMap<string, NamedCells>;
  readonly names: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/**
 * Put rows of one name together; what they do not agree on is left out.
 * @param plain the spelling in which names are compared
 */
export async function agreedCells(
  rows: AsyncIterable<ObservedRow>,
  known: readonly string[],
  plain: (name: string) => string,
): Promise<AgreedCells> {
  const byName = new Map<string, { name: string; cells: Record<string, Cell>; differ: Set<string> }>();
  const [names, columns] = [new Set<string>(), new Set<string>()];
  for await (const { cells } of rows) {
    const name = String(cells['id'] ?? '');
    const own = byName.get(plain(name)) ?? { name, cells: {}, differ: new Set() };
    byName.set(plain(name), own);
    for (const column of known) {
      const cell = cells[column];
      if (cell === undefined || own.differ.has(column)) continue;
      if (own.cells[column] === undefined || own.cells[column] === cell) own.cells[column] = cell;
      else {
        delete own.cells[column];
        own.differ.add(column);
        names.add(own.name);
        columns.add(column);
      }
    }
  }
  return { byName, names, columns };
}
