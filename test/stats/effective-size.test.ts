import { expect, test } from 'vitest';
import { effectiveSize } from '../../src/stats/effective-size.ts';

test('equal weights count each, whatever their unit', () => {
  expect(effectiveSize([3, 3, 3])).toBeCloseTo(3, 12);
  expect(effectiveSize([1e-9, 1e-9, 1e-9])).toBeCloseTo(3, 12);
});

test('one that outweighs the others counts alone', () => {
  expect(effectiveSize([1e6, 1, 1])).toBeCloseTo(1, 4);
});

test('is between 1 and the number of weights', () => {
  const size = effectiveSize([1, 2, 3, 4]);
  expect(size).toBeGreaterThan(1);
  expect(size).toBeLessThan(4);
});
