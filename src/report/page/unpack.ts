import type { Column, Row, Value } from '../../tables/table.ts';

/** A table as the page holds it: enough to draw it, show it and save it. */
export interface PageTable {
  readonly columns: readonly Column[];
  rows(): Row[];
}

/** The text that `pack` made small. */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** The table stored in the element `id`; unpacked once, however many figures ask. */
export function loadTable(id: string): Promise<PageTable> {
  const known = tables.get(id);
  if (known !== undefined) return known;
  const table = unpack(document.getElementById(id)!.textContent).then(parseTable);
  tables.set(id, table);
  return table;
}

const tables = new Map<string, Promise<PageTable>>();

function parseTable(text: string): PageTable {
  const { columns, values } = JSON.parse(text, revive) as { columns: Column[]; values: Value[][] };
  const size = values[0]?.length ?? 0;
  const row = (i: number) => Object.fromEntries(columns.map(({ name }, c) => [name, values[c]![i]!]));
  return { columns, rows: () => Array.from({ length: size }, (_, i) => row(i)) };
}

function revive(_: string, value: unknown): unknown {
  const wrapped = value !== null && typeof value === 'object' && 'number' in value;
  return wrapped ? Number(value.number) : value;
}
