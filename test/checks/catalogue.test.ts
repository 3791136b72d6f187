import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { observables, observedColumns } from '../../src/calibration/observable.ts';
import { check } from '../../src/checks/check.ts';
import { tuningClaim, tuningClaims } from '../../src/checks/claims.ts';
import { drawRuns, knownTruth } from '../../src/checks/known-truth.ts';
import { knownOutcomes } from '../../src/checks/outcome.ts';
import { factorOfClaim } from '../../src/checks/question.ts';
import { isKnown } from '../../src/checks/column-names.ts';
import { runsWhere } from '../../src/checks/where.ts';
import { runColumnNames } from '../../src/importers/run-columns.ts';
import { metrics } from '../../src/model/metric.ts';
import { scenarioColumns } from '../../src/scenario/columns.ts';
import { asking, runsOf } from './synthetic.ts';

describe('every claim', () => {
  test.each(tuningClaims)('$id is about a setting that predict knows, changed between values that it takes', (claim) => {
    const known = scenarioColumns.map(({ name }) => name);
    expect(claim.columns.some((column) => known.includes(column))).toBe(true);
    expect(claim.usual).not.toContain(claim.recommended);
    expect(claim.source.quote).not.toBe('');
  });
});

test('outcomes are called and measured as the model has them', () => {
  for (const name of observables) {
    const outcome = knownOutcomes.find(({ column }) => column === observedColumns[name].name)!;
    expect(outcome.unit).toBe(observedColumns[name].unit);
    expect(metrics[name].title.toLowerCase()).toContain(outcome.title.split(' ')[0]);
  }
});

test.each(runColumnNames)('%s, which import may write, is known for setting, machine, order or outcome', (name) => {
  expect(isKnown(name)).toBe(true);
});

describe('the runs of known truth', () => {
  const rows = drawRuns(1);

  test('are those of the file', () => {
    const names = Object.keys(rows[0]!);
    const text = [names, ...rows.map((row) => names.map((name) => row[name]!))].map((cells) => cells.join(',')).join('\n');
    expect(readFileSync(new URL('../../data/examples/check-receive-buffers.csv', import.meta.url), 'utf8')).toBe(`${text}\n`);
  });

  test.each(knownTruth)('$name: $verdict, and the interval holds the truth', ({ name, verdict, truth }) => {
    const runs = runsWhere(runsOf(rows), [`situation=${name}`]);
    const found = check(runs, { ...asking([]), factors: [factorOfClaim(tuningClaim('receive-buffer'), runs)] }, 1).judged[0]!;
    expect(found.verdict).toBe(verdict);
    expect(found.ratio.low).toBeLessThan(truth);
    expect(found.ratio.high).toBeGreaterThan(truth);
  });
});
