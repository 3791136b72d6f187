import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Rows of a file below `data/`, cells as text. */
export function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../../data/${file}`, import.meta.url)), { columns: true });
}

/** The smallest value that at least a share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
