import { bottlenecks, metricNames, metrics, type MetricName } from '../model/metric.ts';
import type { OutcomeColumns } from '../model/columns.ts';
import { units } from '../units/unit.ts';
import { quoted } from './csv-line.ts';

/** The first line of a result: names of its columns. */
export const resultHeader = `${['id', ...metricNames.map((name) => metrics[name].column.name)].join(',')}\n`;

/** One CSV line per outcome. Numbers have nine significant digits at most; blank is what never comes to an end. */
export function resultLines(ids: readonly string[], outcomes: OutcomeColumns): string {
  const write = metricNames.map((name) => writer(name, outcomes));
  return ids.map((id, row) => `${[quoted(id), ...write.map((cell) => cell(row))].join(',')}\n`).join('');
}

function writer(name: MetricName, outcomes: OutcomeColumns): (row: number) => string {
  const { unit } = metrics[name].column;
  const values = outcomes[name];
  if (unit === 'flag') return (row) => String(values[row] === 1);
  if (unit === 'word') return (row) => bottlenecks[values[row]!]!;
  return (row) => number(values[row]! / units[unit].factor);
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(9))) : '';
}
