import { migrate } from '../model/migrate.ts';
import { scenarioFromCells } from '../scenario/columns.ts';

/** A published figure and what the model says under stated assumptions, in the figure's unit; or why it says nothing. */
export interface PublishedComparison {
  readonly id: string;
  readonly quantity: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly predicted: number;
  readonly note: string;
  /** `none`: not predicted. */
  readonly verdict: 'inside' | 'outside' | 'none';
}

/** `shown` and `written`: base units in the unit shown, and in that of the table. */
const quantities = {
  total_s: { name: 'time', unit: 's', shown: 1, written: 1, of: 'totalTime' },
  goodput_mbps: { name: 'goodput', unit: 'Gb/s', shown: 1e9, written: 1e6, of: 'goodput' },
  utilisation: { name: 'utilisation', unit: '%', shown: 0.01, written: 1, of: 'utilisation' },
} as const;

/** Compare rows of `published-scenarios.csv` with the model. */
export function comparePublished(rows: readonly Readonly<Record<string, string>>[]): PublishedComparison[] {
  return rows.map(({ id, quantity, low, high, assumed, not_predicted, ...cells }) => {
    if (not_predicted !== '') {
      return { id: id!, quantity: '', unit: '', low: NaN, high: NaN, predicted: NaN, note: not_predicted!, verdict: 'none' };
    }
    const { name, unit, shown, written, of } = quantities[quantity as keyof typeof quantities];
    const range = { low: (Number(low) * written) / shown, high: (Number(high) * written) / shown };
    const predicted = migrate(scenarioFromCells(cells))[of] / shown;
    const verdict = predicted >= range.low && predicted <= range.high ? 'inside' : 'outside';
    return { id: id!, quantity: name, unit, ...range, predicted, note: assumed!, verdict };
  });
}
