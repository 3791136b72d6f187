import { dotChart } from '../charts/dot.ts';
import { check } from '../checks/check.ts';
import { tuningClaim } from '../checks/claims.ts';
import type { Ratio } from '../checks/compare.ts';
import { knownTruth, type Situation } from '../checks/known-truth.ts';
import { percent } from '../checks/phrases.ts';
import { factorOfClaim } from '../checks/question.ts';
import type { Runs } from '../checks/runs.ts';
import { runsWhere } from '../checks/where.ts';
import type { TuningVerdict } from '../checks/verdict.ts';
import { exactly } from '../evidence/judge.ts';
import { readDataTable } from '../importers/data-table.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { figure, md } from './prose.ts';

/** What a check found of runs that were made from a known effect. */
export interface CheckedTruth {
  readonly situation: Situation;
  readonly runs: number;
  readonly verdict: TuningVerdict;
  readonly ratio: Ratio;
}

const margin = 0.05;

/** `precopy check` on the synthetic runs of `data/examples/check-receive-buffers.csv`, situation by situation. */
export function checkedTruths(seed: number): CheckedTruth[] {
  const rows = readDataTable('examples/check-receive-buffers.csv');
  const names = Object.keys(rows[0]!);
  const all: Runs = {
    place: 'check-receive-buffers.csv',
    names,
    lines: rows.map((_, at) => at + 2),
    cells: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name]!)])),
    decimalComma: false,
  };
  return knownTruth.map((situation) => {
    const runs = runsWhere(all, [`situation=${situation.name}`]);
    const factors = [factorOfClaim(tuningClaim('receive-buffer'), runs)];
    const { verdict, ratio } = check(runs, { factors, margin, blocks: [], ignored: [] }, seed).judged[0]!;
    return { situation, runs: runs.lines.length, verdict, ratio };
  });
}

/** Whether every verdict is the one that the runs were made for, and every interval holds the truth. */
export function truthsFound(checked: readonly CheckedTruth[]) {
  const found = checked.filter(
    ({ situation, verdict, ratio: { low, high } }) =>
      verdict === situation.verdict && low <= situation.truth && situation.truth <= high,
  );
  return { observed: exactly(found.length, `of ${checked.length} situations`), holds: found.length === checked.length };
}

/** Every situation with its verdict, the interval, the truth and what does not matter. */
export function truthsFigure(checked: readonly CheckedTruth[]): Figure {
  const of = (shown: 'measured' | 'put in') =>
    checked.map(({ situation, runs, verdict, ratio: { value, low, high } }) => ({
      situation: `${situation.title}: ${verdict}`,
      shown: shown === 'measured' ? 'found, 90 % interval' : 'put in',
      ratio: shown === 'measured' ? value : situation.truth,
      low: shown === 'measured' ? low : null,
      high: shown === 'measured' ? high : null,
      runs,
      least: 1 / (1 + margin),
      most: 1 + margin,
    }));
  return figure({
    id: 'checked',
    caption: md`What precopy check finds of synthetic runs made with known effects: migration time with 4096 buffers as a multiple of that with 512.
      Brackets: differences up to ${percent(margin)}, which do not matter. Nothing of this was measured.`,
    alt: `Four situations with intervals beside the effect put in: ${checked.map(({ situation, verdict, ratio }) => `${situation.title} ${verdict}, ${ratio.value.toFixed(2)}, put in ${situation.truth}`).join('; ')}.`,
    chart: dotChart(
      tableOf(
        {
          situation: 'Situation and verdict',
          shown: 'Shown',
          ratio: ['Migration time, as a multiple', 3],
          low: ['90 % interval, from', 3],
          high: ['to', 3],
          runs: 'Runs',
          least: ['Does not matter, from', 3],
          most: ['to ', 3],
        },
        [...of('measured'), ...of('put in')],
      ),
      {
        category: 'situation',
        value: 'ratio',
        series: 'shown',
        interval: ['low', 'high'],
        expected: ['least', 'most'],
        reference: { at: 1, label: 'no effect' },
      },
    ),
  });
}
