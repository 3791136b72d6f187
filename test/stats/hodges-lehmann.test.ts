import { describe, expect, test } from 'vitest';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.ts';
import { streamFor } from '../../src/stats/random.ts';
import { inversions, positiveRanks } from '../../src/stats/rank-distribution.ts';
import { shareOf } from './draws.ts';
import { boundsOf, contaminated, drawnBlocks, exponential, lognormal, normal, type Noise } from './noise.ts';

const upTo = (chances: Float64Array, count: number) => chances.slice(0, count + 1).reduce((sum, chance) => sum + chance, 0);

describe('the rank distributions', () => {
  test('have the critical values of the tables (5 %, two-sided)', () => {
    expect(upTo(inversions(5, 5), 2)).toBeLessThanOrEqual(0.025);
    expect(upTo(inversions(5, 5), 3)).toBeGreaterThan(0.025);
    expect(upTo(inversions(8, 8), 13)).toBeLessThanOrEqual(0.025);
    expect(upTo(inversions(8, 8), 14)).toBeGreaterThan(0.025);
    expect(upTo(positiveRanks(8), 3)).toBeLessThanOrEqual(0.025);
    expect(upTo(positiveRanks(8), 4)).toBeGreaterThan(0.025);
  });

  test('stay exact in their tails where there are more arrangements than floating point can count', () => {
    const chances = inversions(60, 60);
    expect(upTo(chances, 3600)).toBeCloseTo(1, 12);
    expect(chances[1]).toBe(chances[0]);
    expect(chances[2]! / chances[0]!).toBeCloseTo(2, 12);
  });
});

describe('an interval of 90 % covers the shift at least that often, whatever the shape', () => {
  const pairs = Array.from({ length: 9 }, () => [1, 1] as const);
  const cases: readonly [string, readonly (readonly [number, number])[], Noise][] = [
    ['5 against 5', [[5, 5]], normal],
    ['8 against 8, long tail', [[8, 8]], lognormal],
    ['6 against 15, now and then wild', [[6, 15]], contaminated],
    ['70 against 70, long tail', [[70, 70]], lognormal],
    ['9 pairs, now and then wild', pairs, contaminated],
    ['unbalanced blocks, skewed', [[3, 5], [4, 2], [6, 6]], exponential], // prettier-ignore
  ];
  test.each(cases)('%s', (name, sizes, noise) => {
    const random = streamFor(1, name);
    const times = name.startsWith('70') ? 200 : 1000;
    const covered = shareOf(times, () => {
      const { low, high } = hodgesLehmann(drawnBlocks(sizes, noise, random, 2)).interval(0.9);
      return low <= 2 && 2 <= high;
    });
    expect(covered).toBeGreaterThan(boundsOf(0.9, times).low);
    expect(covered).toBeLessThan(0.97);
  });
});

describe('an interval ends where the tables say', () => {
  test('for five against five at 90 %: the fifth difference of 25 from either end (U of 4 or less: 12 of 252)', () => {
    const shift = hodgesLehmann([{ base: [0, 1, 2, 3, 4], changed: [0, 5, 10, 15, 20] }]); // differences −4 to 20, one each
    expect(shift.interval(0.9)).toEqual({ low: 0, high: 16 });
  });

  test('for eight pairs at 90 %: the sixth average of 36 from either end (W of 5 or less: 10 of 256)', () => {
    const shift = hodgesLehmann([1, 2, 4, 8, 16, 32, 64, 128].map((changed) => ({ base: [0], changed: [changed] })));
    expect(shift.interval(0.9)).toEqual({ low: 4, high: 66 }); // 1, 1.5, 2, 2.5, 3, 4 … 66, 68, 72, 80, 96, 128
  });
});

test('one wild value moves it no further than the next value does', () => {
  const base = [1, 2, 3, 4, 5];
  const [far, farther] = [1e3, 1e9].map((wild) => hodgesLehmann([{ base, changed: [3, 4, 5, 6, wild] }]));
  expect(far!.value).toBe(farther!.value);
  expect(far!.value).toBeCloseTo(2, 12);
});

test('an interval that the values are too few for is unlimited', () => {
  expect(hodgesLehmann([{ base: [1, 2], changed: [3, 4] }]).interval(0.9)).toEqual({ low: -Infinity, high: Infinity });
});

test('a higher level never gives a narrower interval', () => {
  const shift = hodgesLehmann(drawnBlocks([[6, 7]], normal, streamFor(4, 'nested')));
  let last = shift.interval(0.5);
  for (const level of [0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999]) {
    const next = shift.interval(level);
    expect(next.low).toBeLessThanOrEqual(last.low);
    expect(next.high).toBeGreaterThanOrEqual(last.high);
    last = next;
  }
});
