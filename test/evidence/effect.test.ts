import { expect, test } from 'vitest';
import { percentFaster, percentShorter } from '../../src/evidence/effect.ts';

test('a time that falls from 20 s to 16 s is 25 % faster and 20 % shorter', () => {
  expect(percentFaster(20, 16)).toBeCloseTo(25, 12);
  expect(percentShorter(20, 16)).toBeCloseTo(20, 12);
});

test('a time that does not change is neither', () => {
  expect(percentFaster(7, 7)).toBe(0);
  expect(percentShorter(7, 7)).toBe(0);
});
