import { expect, test } from 'vitest';
import { crossValidate } from '../../src/stats/cross-validation.ts';

test('no row is predicted from a fit that saw its group', () => {
  const rows = ['a', 'a', 'b', 'c', 'c', 'd'].map((group, at) => ({ group, at }));
  const seen = crossValidate(
    rows,
    ({ group }) => group,
    2,
    (training) => new Set(training.map(({ group }) => group)),
    (row, groups) => groups.has(row.group),
  );
  expect(seen).toEqual(rows.map(() => false));
});

test('every row gets its prediction, in the order of the rows', () => {
  const rows = [5, 1, 4, 2, 3];
  const predictions = crossValidate(
    rows,
    (row) => row,
    5,
    (training) => training.length,
    (row, count) => row * count,
  );
  expect(predictions).toEqual(rows.map((row) => row * 4));
});

test('fewer groups than folds cannot be dealt', () => {
  expect(() =>
    crossValidate(
      [1, 1, 2],
      (row) => row,
      3,
      () => 0,
      () => 0,
    ),
  ).toThrow(RangeError);
});
