import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate, Range } from './finding.ts';
import { judge } from './judge.ts';
import { publishedQuantities, type PublishedQuantity } from './published-quantities.ts';

/** A published figure and what the model says under stated assumptions, in the figure's unit; or why it says nothing. */
export interface PublishedComparison {
  readonly id: string;
  readonly quantity: string;
  readonly published: Range & { readonly unit: string };
  /** None where it is not predicted. Over all that was assumed and all host paths. */
  readonly predicted?: Estimate;
  /** What moved, and when: `Hyper-V WS2012, 2013`. */
  readonly system: string;
  /** All figures of the source, as it words them. */
  readonly printed: string;
  /** What was assumed, or why there is no prediction. */
  readonly note: string;
  /** `selected`: the host paths were selected by this very figure. `in part`: some of what is predicted is inside. */
  readonly verdict: 'inside' | 'outside' | 'in part' | 'selected' | 'none';
}

type Row = Readonly<Record<string, string>>;

/** Rows of `published-scenarios.csv` that predict one figure, each with assumptions of its own; the first is quoted. */
export interface PublishedCases {
  /** The figure, and which quantity of it. */
  readonly key: string;
  readonly stated: Row;
  readonly cases: readonly Row[];
}

/** What is predicted of each figure, and those of which nothing is, in the order of the rows. */
export function publishedCases(rows: readonly Row[]): PublishedCases[] {
  const groups = Map.groupBy(rows, ({ id, quantity }) => `${id} ${quantity}`);
  return [...groups].map(([key, of]) => ({ key, stated: of[0]!, cases: of.map(inputs) }));
}

/** Every prediction by its key, in the unit shown, one number for each case. @param scenarioOf a row of a scenario table on some hosts */
export function predictPublished(
  figures: readonly PublishedCases[],
  scenarioOf: (cells: Row) => Scenario,
): Readonly<Record<string, readonly number[]>> {
  const predicted = figures.filter(({ stated }) => stated.quantity !== '');
  return Object.fromEntries(
    predicted.map(({ key, stated, cases }) => {
      const { shown, predict } = quantityOf(stated);
      return [key, cases.map((cells) => predict(cells, scenarioOf) / shown)];
    }),
  );
}

/**
 * Compare what is predicted with `published-measurements.csv`, whose rows are `sources`.
 * @param estimateOf what is predicted of a figure, by its key, in a unit
 */
export function comparePublished(
  figures: readonly PublishedCases[],
  sources: readonly Row[],
  estimateOf: (unit: string, key: string) => Estimate,
): PublishedComparison[] {
  const sourceOf = new Map(sources.map((row) => [row.id!, row]));
  return figures.map(({ key, stated }) => {
    const { id, platform, year, ...words } = sourceOf.get(stated.id!)!;
    const source = { id: id!, system: `${platform}, ${year}`, printed: printed(words) };
    if (stated.quantity === '') {
      const published = { low: NaN, high: NaN, unit: '' };
      return { ...source, quantity: '', published, note: stated.not_predicted!, verdict: 'none' };
    }
    const { name, unit, shown, written } = quantityOf(stated);
    const inUnit = (end: string) => (end === '' ? Infinity : (Number(end) * written) / shown);
    const published = { low: inUnit(stated.low!), high: inUnit(stated.high!), unit };
    const predicted = estimateOf(unit, key);
    const verdict = stated.selected === 'yes' ? 'selected' : verdictWords[judge(predicted, published)];
    return { ...source, quantity: name, published, predicted, note: stated.assumed!, verdict };
  });
}

const verdictWords = { reproduced: 'inside', contradicted: 'outside', undecided: 'in part' } as const;

function quantityOf({ quantity }: Row): PublishedQuantity {
  return publishedQuantities[quantity as keyof typeof publishedQuantities];
}

const ofTheFigure = new Set(['id', 'quantity', 'low', 'high', 'assumed', 'not_predicted', 'selected']);

/** The cells of a case that say what moves. */
function inputs(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !ofTheFigure.has(name)));
}

/** Time, downtime and rate of a row in the words of the source, numbers with their unit. */
function printed({ total_time_s: time = '', downtime_ms: downtime = '', throughput = '' }: Row): string {
  const times = time.replace(/^(?:about )?[<>]?[\d.]+(?:-[\d.]+| \+ [\d.]+)?(?= |$)/, (number) => `${number} s`);
  return [times, downtime === '' ? '' : `down for ${downtime} ms`, throughput].filter((words) => words !== '').join('; ');
}
