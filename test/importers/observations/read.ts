import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Dropped, ImportOptions, ObservedRow } from '../../../src/importers/observations/importer.ts';
import { openObservations } from '../../../src/importers/observations/importers.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/observations');

/** What an importer made of a file. */
export interface Understood {
  readonly importer: string;
  readonly columns: readonly string[];
  readonly rows: readonly ObservedRow[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly string[];
}

/** Names of the files of each form that is read. */
export const fixtures = readdirSync(folder).filter((name) => !/README|\.understood\.json$/.test(name));

export function fixture(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** Where what is understood of a fixture is kept. */
export function understoodFile(name: string): string {
  return path.join(folder, `${name}.understood.json`);
}

/** Read a file that arrives in pieces of `size`, as a whole unless given. */
export async function understand(bytes: string | Uint8Array, options: ImportOptions = {}, size = Infinity): Promise<Understood> {
  const whole = Buffer.from(bytes as string);
  async function* pieces() {
    for (let at = 0; at < whole.length; at += Math.min(size, whole.length))
      yield await Promise.resolve(whole.subarray(at, at + size));
  }
  const dropped: Dropped[] = [];
  const notes: string[] = [];
  const listener = { dropped: (one: Dropped) => dropped.push(one), note: (words: string) => notes.push(words) };
  const { importer, columns, rows: reading } = await openObservations({ place: 'file', bytes: pieces() }, listener, options);
  const rows: ObservedRow[] = [];
  for await (const row of reading) rows.push(row);
  return { importer, columns, rows, dropped, notes };
}
