import { expect, test } from 'vitest';
import { centralInterval } from '../../src/stats/central-interval.ts';
import { streamFor } from '../../src/stats/random.ts';

test('leaves equal parts of the sample beyond either end', () => {
  expect(centralInterval([5, 3, 1, 4, 2], 0.5)).toEqual({ median: 3, low: 2, high: 4, level: 0.5 });
  const uniform = Array.from({ length: 20_001 }, streamFor(1, 'uniform'));
  const { low, median, high } = centralInterval(uniform, 0.9);
  expect(low).toBeCloseTo(0.05, 2);
  expect(median).toBeCloseTo(0.5, 1.5);
  expect(high).toBeCloseTo(0.95, 2);
});

test('of one value, or of equal ones, has no width', () => {
  expect(centralInterval([7])).toEqual({ median: 7, low: 7, high: 7, level: 0.9 });
  expect(centralInterval([Infinity, Infinity])).toMatchObject({ low: Infinity, high: Infinity });
});

test('refuses what has no order', () => {
  expect(() => centralInterval([])).toThrow(RangeError);
  expect(() => centralInterval([1, NaN])).toThrow(RangeError);
});
