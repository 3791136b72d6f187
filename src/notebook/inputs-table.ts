import type { Parameter } from '../scenario/parameter.ts';
import type { Registry } from '../scenario/registry.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatQuantity } from '../units/format.ts';

/** The inputs of a registry that stands beside the scenario, as a table: default, or what was varied, and what it means. */
export function inputsTable<R extends Registry>(registry: R, varied: { readonly [K in keyof R]?: string }) {
  const rows = Object.entries(registry).map(([key, entry]) => ({
    input: entry.title,
    value: varied[key] === undefined ? usual(entry) : `${varied[key]}; default ${usual(entry)}`,
    meaning: `${entry.meaning} (${entry.source})`,
  }));
  return tableOf({ input: 'Input', value: 'Value', meaning: 'Meaning, and where the default comes from' }, rows);
}

function usual(entry: Parameter): string {
  if (entry.kind === 'choice') return entry.default;
  return entry.default === Infinity && entry.none !== undefined ? entry.none : formatQuantity(entry.default, entry.unit);
}
