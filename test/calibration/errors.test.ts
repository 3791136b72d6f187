import { expect, test } from 'vitest';
import { errorsOf, offBy } from '../../src/calibration/errors.ts';

const pair = (observed: number, predicted: number) => ({ name: 'totalTime' as const, observed, predicted });

test('twice and half as much are both 100 % off, and nothing is 0 %', () => {
  expect([offBy(pair(20, 10)), offBy(pair(10, 20)), offBy(pair(7, 7))]).toEqual([1, 1, 0]);
});

test('runs of which no end is predicted are counted apart, and make no error larger', () => {
  const pairs = [pair(10.2, 10), pair(10, 10.4), pair(30, 30), pair(20, Infinity)];
  const [{ errors }] = errorsOf(pairs) as [ReturnType<typeof errorsOf>[number]];
  expect(errors).toMatchObject({ count: 3, endless: 1 });
  expect(errors.median).toBeCloseTo(0.02, 12);
});

test('where no end is predicted of any, there is no error to tell', () => {
  expect(errorsOf([pair(20, Infinity)])[0]!.errors).toEqual({ median: NaN, p90: NaN, count: 0, endless: 1 });
});

test('kinds of observation have errors of their own, and all together', () => {
  const pairs = [pair(11, 10), { name: 'downtime' as const, observed: 3, predicted: 2 }];
  expect(errorsOf(pairs).map(({ kind, errors }) => [kind, errors.count])).toEqual([
    ['totalTime', 1],
    ['downtime', 1],
    ['all', 2],
  ]);
});
