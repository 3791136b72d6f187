import { expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';

test('a quantile lies on the line between two order statistics', () => {
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
  expect(quantile([40, 10, 30, 20], 0.9)).toBeCloseTo(37, 12);
});

test('the ends are the smallest and the largest', () => {
  expect([quantile([2, 3, 1], 0), quantile([2, 3, 1], 1)]).toEqual([1, 3]);
});

test('what never ends is larger than every number', () => {
  expect(quantile([1, Infinity, 2], 0.5)).toBe(2);
  expect(quantile([1, Infinity, Infinity, Infinity], 0.9)).toBe(Infinity);
});

test('nothing, and what is no number, has no quantile', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
  expect(() => quantile([1, NaN], 0.5)).toThrow(RangeError);
});
