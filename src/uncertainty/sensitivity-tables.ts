import { metrics } from '../model/metric.ts';
import { Table, type Column } from '../tables/table.ts';
import { formatNumber, inUnit } from '../units/format.ts';
import { units } from '../units/unit.ts';
import { outputs, type Output, type Sensitivity } from './sensitivity.ts';
import type { SobolIndices } from '../stats/sobol.ts';

export type SwingRow = {
  readonly input: string;
  readonly low: number;
  readonly lowAt: string;
  readonly high: number;
  readonly highAt: string;
};

/** What each input alone does to an output, the widest swing first: the table of a tornado chart. */
export function swingTable(inputs: readonly Sensitivity[], output: Output): Table<SwingRow> {
  const { title, unit, digits } = metrics[output];
  const measured = { unit: units[unit].symbol, digits };
  const rows = inputs.map(({ input, on }) => {
    const { low, high } = on[output];
    return { input, low: inUnit(low.value, unit), lowAt: low.at, high: inUnit(high.value, unit), highAt: high.at };
  });
  return Table.fromRows(
    [
      { name: 'input', title: 'Input' },
      { name: 'low', title, ...measured },
      { name: 'lowAt', title: 'At the low end' },
      { name: 'high', title: `${title}, high end`, ...measured },
      { name: 'highAt', title: 'At the high end' },
    ],
    rows.sort((a, b) => b.high - b.low - (a.high - a.low)),
  );
}

/** Sobol indices in percent with their intervals, first-order and total, of every output; largest total of the first one first. */
export function indexTable(inputs: readonly Sensitivity[]): Table {
  const columns: Column[] = outputs.flatMap((output) => [
    { name: `${output}First`, title: `${metrics[output].title} alone`, unit: '%' },
    { name: `${output}Total`, title: 'with others', unit: '%' },
  ]);
  const ranked = inputs.toSorted((a, b) => b.on[outputs[0]].indices.total.value - a.on[outputs[0]].indices.total.value);
  return Table.fromRows(
    [{ name: 'input', title: 'Input' }, { name: 'span', title: 'From, to' }, ...columns],
    ranked.map(({ input, span, on }) => {
      const cells = outputs.flatMap((output) => [
        [`${output}First`, shown(on[output].indices.first)],
        [`${output}Total`, shown(on[output].indices.total)],
      ]);
      return { input, span, ...(Object.fromEntries(cells) as Record<string, string>) };
    }),
  );
}

function shown({ value, low, high }: SobolIndices['first']): string {
  const percent = (share: number) => formatNumber(100 * share, 0);
  return `${percent(value)} (${percent(low)} to ${percent(high)})`;
}
