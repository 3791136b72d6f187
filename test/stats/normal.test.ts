import { expect, test } from 'vitest';
import { normalProbability, normalQuantile } from '../../src/stats/normal.ts';

test.each([
  [0, 0.5],
  [1, 0.8413447461],
  [1.2345, 0.8914916],
  [-3, 0.001349898],
  [-5, 2.866516e-7],
])('Φ(%d) is %d, as R has it', (z, chance) => {
  expect(normalProbability(z)).toBeCloseTo(chance, 6);
});

test.each([0.001, 0.2, 0.5, 0.95, 0.9999])('quantile and probability are each other’s inverse at %d', (share) => {
  expect(normalProbability(normalQuantile(share))).toBeCloseTo(share, 6);
});

test.each([
  [0.95, 1.6448536269514722],
  [0.0001, -3.719016485455709],
  [0.5, 0],
])('Φ⁻¹(%d) is %d, as R has it', (share, z) => {
  expect(normalQuantile(share)).toBeCloseTo(z, 12);
});
