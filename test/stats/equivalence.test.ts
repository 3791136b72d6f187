import { describe, expect, test } from 'vitest';
import { errorOfAbove, errorOfBelow, errorOfWithin } from '../../src/stats/equivalence.ts';
import { hodgesLehmann } from '../../src/stats/hodges-lehmann.ts';
import { blockDifference, welchDifference } from '../../src/stats/mean-difference.ts';
import { streamFor, type Random } from '../../src/stats/random.ts';
import { shareOf } from './draws.ts';
import { boundsOf, drawn, drawnBlocks, exponential, normal } from './noise.ts';

const margin = 1.5;
const pairs = Array.from({ length: 8 }, () => [1, 1] as const);

const methods = {
  'Welch, 6 against 6': (shift: number, random: Random) =>
    welchDifference(drawn(6, normal, random), drawn(6, normal, random).map((value) => value + shift)), // prettier-ignore
  'Welch, 4 against 16': (shift: number, random: Random) =>
    welchDifference(drawn(16, normal, random), drawn(4, normal, random).map((value) => value + shift)), // prettier-ignore
  'blocks, 8 pairs': (shift: number, random: Random) => blockDifference(drawnBlocks(pairs, normal, random, shift)),
  'Hodges-Lehmann, 8 against 8, skewed': (shift: number, random: Random) =>
    hodgesLehmann(drawnBlocks([[8, 8]], exponential, random, shift)),
};

describe.each(Object.entries(methods))('%s', (name, compare) => {
  const times = 1000;
  const { high } = boundsOf(0.05, times);

  test('a shift of just the margin is called less than it at most one time in twenty', () => {
    const random = streamFor(1, `${name}, within`);
    expect(shareOf(times, () => errorOfWithin(compare(margin, random), margin) <= 0.05)).toBeLessThan(high);
    expect(shareOf(times, () => errorOfWithin(compare(-margin, random), margin) <= 0.05)).toBeLessThan(high);
  });

  test('nor more than it', () => {
    const random = streamFor(1, `${name}, beyond`);
    expect(shareOf(times, () => errorOfAbove(compare(margin, random), margin) <= 0.05)).toBeLessThan(high);
    expect(shareOf(times, () => errorOfBelow(compare(-margin, random), -margin) <= 0.05)).toBeLessThan(high);
  });
});

test('without a shift enough values show that there is none that matters', () => {
  const random = streamFor(1, 'enough');
  const none = () => welchDifference(drawn(40, normal, random), drawn(40, normal, random));
  expect(shareOf(200, () => errorOfWithin(none(), 1) <= 0.05)).toBeGreaterThan(0.95);
});

test('the errors are those at which intervals just reach the limits', () => {
  const shift = welchDifference([1, 2, 3, 5], [4, 6, 7, 9]);
  const error = errorOfAbove(shift, 1);
  expect(shift.interval(1 - 2 * error).low).toBeCloseTo(1, 4);
  expect(errorOfAbove(shift, 100)).toBe(0.5);
  expect(errorOfBelow(shift, 1e6)).toBeLessThan(1e-5);
});
