import { barChart } from '../charts/bar.ts';
import type { Team } from '../model/cluster/plan.ts';
import type { Figure } from '../report/document.ts';
import type { ScenarioInput } from '../scenario/scenario.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatNumber } from '../units/format.ts';
import { alikeSets, expectedLines, linesUsed, type AlikeSets, type Trials } from './lines-used.ts';
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

/** A set-up with so many migrations, and the sets of VMs that it is averaged over. */
export interface LinesCase {
  readonly name: string;
  readonly setUp: SetUp;
  readonly migrations: number;
  readonly sets: readonly AlikeSets[];
}

/** Every set-up with every number of migrations. */
export function linesCases(setUps: Readonly<Record<string, SetUp>>, counts: readonly number[], trials: Trials): LinesCase[] {
  return Object.entries(setUps).flatMap(([name, setUp]) =>
    counts.map((migrations) => ({ name, setUp, migrations, sets: alikeSets(setUp, migrations, trials) })),
  );
}

/** Lines used in every case. */
export function linesOver(model: Model, cases: readonly LinesCase[]): LinesUsed[] {
  return cases.map(({ name, setUp: { change = {}, ...over }, migrations, sets }) => {
    const [team] = Object.values(over.networks ?? {}).flatMap((network) => network.team ?? []);
    const expected = team === undefined ? null : (expectedLines(team, migrations) ?? null);
    return { setUp: name, migrations, lines: linesUsed(model, over, sets, change), expected };
  });
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
