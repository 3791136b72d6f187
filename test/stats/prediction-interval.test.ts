import { expect, test } from 'vitest';
import { predictionInterval } from '../../src/stats/prediction-interval.ts';
import { streamFor } from '../../src/stats/random.ts';

test.each([0.5, 0.8, 0.9])('an interval for %f of new rows covers that share of them, whatever the shape', (level) => {
  const random = streamFor(1, `coverage ${level}`);
  // Skewed: errors are multiplied up, not added.
  const ratio = () => Math.exp(random() ** 3 - 0.2);
  let covered = 0;
  const trials = 4000;
  for (let trial = 0; trial < trials; trial++) {
    const { low, high } = predictionInterval(Array.from({ length: 60 }, ratio), level);
    const next = ratio();
    if (next >= low && next <= high) covered += 1;
  }
  const deviation = Math.sqrt((level * (1 - level)) / trials);
  expect(Math.abs(covered / trials - level)).toBeLessThan(4 * deviation + 0.01);
});

test('a higher level never narrows it, and few rows give none', () => {
  const ratios = Array.from({ length: 40 }, (_, at) => 0.8 + at / 100);
  const [half, most] = [predictionInterval(ratios, 0.5), predictionInterval(ratios, 0.9)];
  expect(most.low).toBeLessThanOrEqual(half.low);
  expect(most.high).toBeGreaterThanOrEqual(half.high);
  expect(() => predictionInterval([1, 1, 1], 0.9)).toThrow(RangeError);
});
