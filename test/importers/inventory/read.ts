import { readFileSync } from 'node:fs';
import type { ColumnMap } from '../../../src/importers/inventory/layout.ts';
import { readInventory } from '../../../src/importers/inventory/read-inventory.ts';
import type { Source } from '../../../src/importers/open-file.ts';

/** Bytes as a file called vms.csv. */
export function source(content: string | Uint8Array): Source {
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(content as string));
  }
  return { place: 'vms.csv', bytes: bytes() };
}

export function read(content: string | Uint8Array, columns?: Readonly<Record<string, string>>) {
  const map: ColumnMap | undefined = columns && new Map(Object.entries(columns));
  return readInventory(source(content), map);
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/inventory/${name}`, import.meta.url), 'utf8');
}

export const mebibyte = 2 ** 20;
export const gibibyte = 2 ** 30;
