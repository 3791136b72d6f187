import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Rows of a file below the project's `data/`, cells as text; `data/README.md` says what they mean. */
export function readDataTable(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../data/${file}`, import.meta.url)), { columns: true, bom: true });
}
