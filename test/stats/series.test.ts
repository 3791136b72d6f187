import { describe, expect, test } from 'vitest';
import { earlyShift } from '../../src/stats/early-shift.ts';
import { streamFor } from '../../src/stats/random.ts';
import { trend } from '../../src/stats/trend.ts';
import { wildValues } from '../../src/stats/wild-values.ts';
import { shareOf } from './draws.ts';
import { boundsOf, contaminated, drawn, exponential, normal } from './noise.ts';

describe('a drift', () => {
  test.each([8, 12, 40])('is seen in %i values of random order at the level of the test', (count) => {
    const random = streamFor(1, `drift ${count}`);
    const times = 2000;
    const seen = shareOf(times, () => trend(drawn(count, exponential, random)).chance <= 0.05);
    expect(seen).toBeLessThan(boundsOf(0.05, times).high);
    expect(seen).toBeGreaterThan(boundsOf(0.03, times).low);
  });

  test('is measured from the first to the last value, wild ones or not', () => {
    const random = streamFor(1, 'slope');
    const values = drawn(60, contaminated, random).map((noise, at) => noise / 10 + at / 59);
    const { change, chance } = trend(values);
    expect(Math.abs(change - 1)).toBeLessThan(0.15);
    expect(chance).toBeLessThan(1e-6);
  });
});

describe('a start that differs', () => {
  test('is seen in values of random order at the level of the test', () => {
    const random = streamFor(1, 'start');
    const times = 400;
    const seen = shareOf(times, () => earlyShift(drawn(16, exponential, random), random, 99).chance <= 0.05);
    expect(seen).toBeLessThan(boundsOf(0.05, times).high);
  });

  test('is found with its length', () => {
    const random = streamFor(2, 'start');
    const values = drawn(30, normal, random).map((noise, at) => noise / 4 + (at < 3 ? 2 : 0));
    const { count, shift, chance } = earlyShift(values, random);
    expect(count).toBe(3);
    expect(shift).toBeCloseTo(2, 0);
    expect(chance).toBeLessThan(0.01);
  });
});

describe('wild values', () => {
  test.each([6, 12, 40, 150])('are seen in about one normal sample of %i in a hundred', (count) => {
    const random = streamFor(1, `quiet ${count}`);
    const times = 1000;
    const { high } = boundsOf(0.02, times);
    expect(shareOf(times, () => wildValues(drawn(count, normal, random)).length > 0)).toBeLessThan(high);
  });

  test('are found however far they are', () => {
    expect(wildValues([10, 11, 9, 10.5, 9.5, 1000, -5])).toEqual([5, 6]);
  });

  test('are none where most values are equal', () => {
    expect(wildValues([1, 1, 1, 2])).toEqual([]);
    expect(wildValues([])).toEqual([]);
  });
});
