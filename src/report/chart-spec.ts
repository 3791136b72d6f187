import type { Chart } from '../charts/chart.ts';

/** Rows that a specification carries itself; more would drown a change in numbers. */
const rowLimit = 200;

/**
 * The Vega-Lite specification of a chart as text for version control: keys sorted, numbers to six significant digits,
 * rows inside when there are few.
 */
export function chartSpec({ spec, table }: Chart): string {
  const data = table.size <= rowLimit ? { name: 'table', values: table.rows() } : { name: 'table' };
  return `${JSON.stringify(stable({ ...spec, data }), null, 2)}\n`;
}

function stable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(stable);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, stable(part)]));
}
