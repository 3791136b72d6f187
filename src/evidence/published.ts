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
  /** All figures of the source, as it words them. */
  readonly printed: string;
  readonly note: string;
  /** `none`: not predicted. */
  readonly verdict: 'inside' | 'outside' | 'none';
}

/** `shown` and `written`: base units in the unit shown, and in that of the table. */
const quantities = {
  total_s: { name: 'time', unit: 's', shown: 1, written: 1, of: 'totalTime' },
  goodput_mbps: { name: 'goodput', unit: 'Gb/s', shown: 1e9, written: 1e6, of: 'goodput' },
  shared_goodput_mbps: { name: 'goodput of all', unit: 'Gb/s', shown: 1e9, written: 1e6, of: 'goodput' },
  utilisation: { name: 'utilisation', unit: '%', shown: 0.01, written: 1, of: 'utilisation' },
} as const;

type Row = Readonly<Record<string, string>>;

/** Compare rows of `published-scenarios.csv` with the model; `figures` are those of `published-measurements.csv`. */
export function comparePublished(rows: readonly Row[], figures: readonly Row[]): PublishedComparison[] {
  const printedOf = new Map(figures.map((row) => [row.id!, printed(row)]));
  return rows.map(({ id, quantity, low, high, assumed, not_predicted, ...cells }) => {
    const source = { id: id!, printed: printedOf.get(id!)! };
    if (not_predicted !== '') {
      return { ...source, quantity: '', unit: '', low: NaN, high: NaN, predicted: NaN, note: not_predicted!, verdict: 'none' };
    }
    const { name, unit, shown, written, of } = quantities[quantity as keyof typeof quantities];
    const range = { low: (Number(low) * written) / shown, high: (Number(high) * written) / shown };
    const scenario = scenarioFromCells(cells);
    const counted = quantity === 'shared_goodput_mbps' ? scenario.host.flows : 1;
    const predicted = (counted * migrate(scenario)[of]) / shown;
    const verdict = predicted >= range.low && predicted <= range.high ? 'inside' : 'outside';
    return { ...source, quantity: name, unit, ...range, predicted, note: assumed!, verdict };
  });
}

/** Time, downtime and rate of a row in the words of the source, numbers with their unit. */
function printed({ total_time_s: time = '', downtime_ms: downtime = '', throughput = '' }: Row): string {
  const times = time.replace(/^(?:about )?[<>]?[\d.]+(?:-[\d.]+| \+ [\d.]+)?(?= |$)/, (number) => `${number} s`);
  return [times, downtime === '' ? '' : `down for ${downtime} ms`, throughput].filter((words) => words !== '').join('; ');
}
