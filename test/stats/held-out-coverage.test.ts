import { expect, test } from 'vitest';
import { heldOutCoverage } from '../../src/stats/held-out-coverage.ts';
import { streamFor } from '../../src/stats/random.ts';

test.each([0.5, 0.9])('of rows that scatter alike an interval for %f holds that share, on rows it was made without', (level) => {
  const random = streamFor(1, `held out ${level}`);
  const ratios = Array.from({ length: 2000 }, () => Math.exp(random() ** 3));
  const { hits, trials } = heldOutCoverage(
    ratios,
    ratios.map((_, row) => row),
    level,
  );
  expect(trials).toBe(2000);
  expect(hits / trials).toBeCloseTo(level, 1);
});

test('repetitions of a point cannot vouch for each other', () => {
  // Ten points of two runs each that agree to the last digit, all points apart: an interval for all holds them only if seen.
  const points = Array.from({ length: 20 }, (_, row) => Math.floor(row / 2));
  const ratios = points.map((point) => 1 + point);
  const alone = heldOutCoverage(ratios, points, 0.99);
  expect(alone.hits).toBe(16);
  expect(heldOutCoverage(ratios, Array.from(points.keys()), 0.99).hits).toBeGreaterThan(alone.hits);
});
