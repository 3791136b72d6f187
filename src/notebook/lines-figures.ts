import { barChart } from '../charts/bar.ts';
import type { Team } from '../model/cluster/plan.ts';
import type { Figure } from '../report/document.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { expectedLines, linesUsed, type Trials } from './lines-used.ts';
import type { Model } from './model.ts';
import type { Together } from './move-together.ts';
import { figure } from './prose.ts';

/** Two hosts and what connects them, with changes of the scenario. */
export interface SetUp extends Pick<Together, 'networks' | 'performance'> {
  readonly change?: ScenarioInput;
}

/** Lines that so many migrations at once use of a set-up. */
export interface LinesUsed {
  readonly [column: string]: string | number | null;
  readonly setUp: string;
  readonly migrations: number;
  readonly lines: number;
  /** What chance leads to expect, where it has an answer. */
  readonly expected: number | null;
}

/** Lines used for every set-up by every number of migrations. */
export function linesOver(
  model: Model,
  setUps: Readonly<Record<string, SetUp>>,
  counts: readonly number[],
  trials: Trials,
): LinesUsed[] {
  return Object.entries(setUps).flatMap(([setUp, { change = {}, ...over }]) =>
    counts.map((migrations) => {
      const [team] = Object.values(over.networks ?? {}).flatMap((network) => network.team ?? []);
      const expected = team === undefined ? null : (expectedLines(team, migrations) ?? null);
      return { setUp, migrations, lines: linesUsed(model, over, migrations, trials, change), expected };
    }),
  );
}

/** A set-up of one team. */
export function teamed(team: Team): SetUp {
  return { networks: { team: { team } } };
}

/** Bars of lines used, each against what is to be expected. */
export function linesFigure(rows: readonly LinesUsed[], group: string, words: Pick<Figure, 'id' | 'caption'>): Figure {
  const named = rows.map(({ migrations, ...row }) => ({ ...row, migrations: `${migrations} at once` }));
  const told = rows.map(({ setUp, migrations, lines }) => `${setUp}, ${migrations} at once: ${formatNumber(lines, 2)}`);
  const headings = { setUp: group, migrations: 'Migrations', lines: ['Lines used', 2], expected: ['Expected', 2] } as const;
  return figure({
    ...words,
    alt: `Bars of lines used: ${told.join('; ')}.`,
    chart: barChart(tableOf(headings, named), {
      category: 'setUp',
      value: 'lines',
      series: 'migrations',
      expected: ['expected', 'expected'],
      expectedLabel: 'what chance leads to expect of a team',
    }),
  });
}
