import { expect, test } from 'vitest';
import { compareRules } from '../../src/evidence/compare-rules.ts';
import { errorOf, linkErrors, quantityErrors, quantityNames, repetitionErrors } from '../../src/evidence/lab-errors.ts';
import { labTrials } from '../../src/evidence/lab-trials.ts';
import { readDataTable } from '../../src/importers/data-table.ts';

const rows = readDataTable('observed/qemu-quiet.csv');
const firstTouch = { rate: 1700, atHand: 128, perPage: 0.4 };
const trials = labTrials(rows, firstTouch);

test('an error is told in percent of what was observed', () => {
  expect(errorOf([{ predicted: 11, observed: 10 }])).toMatchObject({ count: 1, median: expect.closeTo(10, 9) as number });
});

test('every quantity of every set has a row', () => {
  const errors = quantityErrors({ all: trials, some: trials.slice(0, 10) });
  expect(errors).toHaveLength(2 * quantityNames.length);
  expect(errors.find(({ rows: of, output }) => of === 'some' && output === 'total time')!.count).toBe(10);
});

test('a repetition is compared with its first run, and a point that ran once with nothing', () => {
  const [first, again, alone] = [trials[0]!, trials[1]!, trials[2]!];
  const at = (trial: typeof first, point: string, totalTime: number) => {
    return { ...trial, row: { ...trial.row, point }, seen: { ...trial.seen, totalTime } };
  };
  const errors = repetitionErrors('twice', [at(first, 'a', 12), at(alone, 'b', 99), at(again, 'a', 10)]);
  expect(errors.find(({ output }) => output === 'total time')).toMatchObject({
    count: 1,
    median: expect.closeTo(20, 9) as number,
  });
});

test('cells by link and dirty rate hold every migration once', () => {
  const counted = linkErrors({ quiet: trials }).reduce((sum, { count }) => sum + count, 0);
  expect(counted).toBe(errorOf(trials.map(({ seen, said }) => ({ predicted: said.totalTime, observed: seen.totalTime }))).count);
});

test('rules are compared on the same rows, this model first', () => {
  const compared = compareRules(rows, firstTouch);
  expect(compared[0].rule).toBe('this model');
  expect(new Set(compared.map(({ count }) => count)).size).toBe(1);
  expect(compared.every(({ median, ninth }) => median <= ninth)).toBe(true);
});
