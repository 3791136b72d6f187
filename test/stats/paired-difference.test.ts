import { expect, test } from 'vitest';
import { pairedDifference } from '../../src/stats/paired-difference.ts';
import { streamFor } from '../../src/stats/random.ts';

test('what pairs have in common does not blur their difference', () => {
  const random = streamFor(1, 'pairs');
  const common = Array.from({ length: 50 }, () => 100 * random());
  const { mean, standardError } = pairedDifference(
    common.map((value) => value + 2 + random()),
    common,
  );
  expect(mean).toBeCloseTo(2.5, 0);
  expect(standardError).toBeLessThan(0.1);
});

test('nothing differs from itself', () => {
  expect(pairedDifference([1, 2], [1, 2])).toEqual({ mean: 0, standardError: 0 });
});
