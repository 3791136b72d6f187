import { describe, expect, test } from 'vitest';
import type { Shift } from '../../src/stats/block.ts';
import { blockDifference, welchDifference } from '../../src/stats/mean-difference.ts';
import { streamFor, type Random } from '../../src/stats/random.ts';
import { shareOf } from './draws.ts';
import { boundsOf, drawn, drawnBlocks, exponential, normal } from './noise.ts';

/** Student's sleep data (1908), as in R 4.3 `sleep`. */
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

test('the intervals of Welch and of pairs are those of R', () => {
  const apart = welchDifference(sleep.first, sleep.second).interval(0.95);
  expect(apart.low).toBeCloseTo(-0.2054832, 6);
  expect(apart.high).toBeCloseTo(3.3654832, 6);
  const pairs = sleep.first.map((value, at) => ({ base: [value], changed: [sleep.second[at]!] }));
  const { low, high } = blockDifference(pairs).interval(0.95);
  expect(low).toBeCloseTo(0.7001142, 6);
  expect(high).toBeCloseTo(2.4598858, 6);
});

describe('an interval of 90 % covers the truth nine times in ten', () => {
  const pairs = (count: number) => Array.from({ length: count }, () => [1, 1] as const);
  const cases: readonly [string, (random: Random) => Shift][] = [
    ['4 against 4', (random) => welchDifference(drawn(4, normal, random), drawn(4, normal, random))],
    ['5 against 12', (random) => welchDifference(drawn(5, normal, random), drawn(12, normal, random))],
    [
      '6 wide ones against 18',
      (random) =>
        welchDifference(
          drawn(18, normal, random),
          drawn(6, normal, random).map((x) => 3 * x),
        ),
    ],
    ['30 skewed against 30', (random) => welchDifference(drawn(30, exponential, random), drawn(30, exponential, random))],
    ['5 pairs', (random) => blockDifference(drawnBlocks(pairs(5), normal, random))],
    ['8 pairs, skewed', (random) => blockDifference(drawnBlocks(pairs(8), exponential, random))],
    ['unbalanced blocks', (random) => blockDifference(drawnBlocks([[2, 4], [3, 1], [5, 3]], normal, random))], // prettier-ignore
  ];
  test.each(cases)('%s', (name, compare) => {
    const random = streamFor(1, name);
    const times = 2000;
    const covered = shareOf(times, () => {
      const { low, high } = compare(random).interval(0.9);
      return low <= 0 && 0 <= high;
    });
    const { low, high } = boundsOf(0.9, times);
    expect(covered).toBeGreaterThan(low - 0.005);
    expect(covered).toBeLessThan(high + 0.025); // Welch is cautious with 4 against 4
  });
});

test('blocks of unlike levels do not blur a difference', () => {
  const random = streamFor(3, 'levels');
  const blocks = drawnBlocks(
    Array.from({ length: 6 }, () => [3, 3] as const),
    normal,
    random,
    2,
  );
  const { low, high } = blockDifference(blocks).interval(0.9);
  expect(low).toBeGreaterThan(1);
  expect(high).toBeLessThan(3);
});

test('one value on a side leaves the error unknown', () => {
  expect(welchDifference([1], [2, 3]).interval(0.9)).toEqual({ low: -Infinity, high: Infinity });
  expect(blockDifference([{ base: [1], changed: [2] }]).interval(0.9)).toEqual({ low: -Infinity, high: Infinity });
});

test('values without spread are known exactly', () => {
  expect(welchDifference([1, 1], [2, 2]).interval(0.9)).toEqual({ low: 1, high: 1 });
});
