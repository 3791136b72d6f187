import { expect, test } from 'vitest';
import { proportionInterval } from '../../src/stats/proportion-interval.ts';
import { streamFor } from '../../src/stats/random.ts';

test('Wilson’s interval for 15 of 148 at 95 % is 6.2 to 16.0 %, and an interval never leaves 0 to 1', () => {
  const { value, low, high } = proportionInterval(15, 148, 1.96);
  expect([value, low, high].map((share) => Math.round(1000 * share) / 10)).toEqual([10.1, 6.2, 16]);
  expect(proportionInterval(0, 5).low).toBe(0);
  expect(proportionInterval(5, 5).high).toBe(1);
});

test.each([0.05, 0.5, 0.9])('a 90 %% interval for a true share of %f covers it about that often', (share) => {
  const random = streamFor(1, `proportion ${share}`);
  let covered = 0;
  for (let trial = 0; trial < 4000; trial++) {
    const hits = Array.from({ length: 60 }, random).filter((draw) => draw < share).length;
    const { low, high } = proportionInterval(hits, 60);
    if (low <= share && share <= high) covered += 1;
  }
  expect(covered / 4000).toBeGreaterThan(0.86);
  expect(covered / 4000).toBeLessThan(0.95);
});
