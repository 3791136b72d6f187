import { describe, expect, test } from 'vitest';
import { permutation, streamFor } from '../../src/stats/random.ts';

const take = (count: number, random: () => number) => Array.from({ length: count }, random);

/** Pearson's statistic of counts that should be equal; mean df, standard deviation √(2·df). */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Five standard deviations around the mean of chi-square: a correct generator leaves it once in a million seeds. */
function expectEven(counts: readonly number[]): void {
  const df = counts.length - 1;
  expect(Math.abs(chiSquare(counts) - df)).toBeLessThan(5 * Math.sqrt(2 * df));
}

describe('a stream of random numbers', () => {
  test('is the same for the same seed and key, on every machine', () => {
    expect(take(3, streamFor(1, 'a'))).toEqual(take(3, streamFor(1, 'a')));
    expect(take(3, streamFor(1, 'a'))).toMatchInlineSnapshot(`
      [
        0.07307444710897781,
        0.5787079719829107,
        0.9080752318191412,
      ]
    `);
  });

  test('is another one for another seed or key', () => {
    const starts = [streamFor(1, 'a'), streamFor(2, 'a'), streamFor(1, 'b'), streamFor(11, 'a'), streamFor(1, '1:a')].map(
      (next) => next(),
    );
    expect(new Set(starts).size).toBe(starts.length);
  });

  test('is even over the unit interval, also in its last bits', () => {
    const [coarse, fine] = [new Array<number>(64).fill(0), new Array<number>(64).fill(0)];
    for (const u of take(64_000, streamFor(7, 'even'))) {
      expect(u >= 0 && u < 1).toBe(true);
      coarse[Math.floor(u * 64)]! += 1;
      fine[Math.floor(u * 2 ** 40) % 64]! += 1;
    }
    expectEven(coarse);
    expectEven(fine);
  });

  test('has no relation to the streams of neighbouring keys', () => {
    const [size, keys] = [2000, 40];
    const streams = Array.from({ length: keys }, (_, key) => take(size, streamFor(1, `key ${key}`)));
    const correlations = streams.slice(1).map((stream, at) => {
      const product = stream.reduce((sum, u, i) => sum + (u - 0.5) * (streams[at]![i]! - 0.5), 0);
      return (12 * product) / Math.sqrt(size);
    });
    // Each is about standard normal, so the sum of squares has mean 39 and variance 78.
    const sum = correlations.reduce((total, z) => total + z ** 2, 0);
    expect(Math.abs(sum - (keys - 1))).toBeLessThan(5 * Math.sqrt(2 * (keys - 1)));
  });

  test('does not follow from its own numbers one, two or three places before', () => {
    const stream = take(20_000, streamFor(3, 'serial'));
    for (const lag of [1, 2, 3]) {
      const product = stream.slice(lag).reduce((sum, u, i) => sum + (u - 0.5) * (stream[i]! - 0.5), 0);
      expect(Math.abs((12 * product) / Math.sqrt(stream.length - lag))).toBeLessThan(5);
    }
  });
});

test('a permutation holds every number once, and every order is as likely as any other', () => {
  const random = streamFor(5, 'orders');
  const seen = new Map<string, number>();
  for (let run = 0; run < 24_000; run++) {
    const order = permutation(4, random);
    expect(order.toSorted()).toEqual(Uint32Array.of(0, 1, 2, 3));
    seen.set(order.join(), (seen.get(order.join()) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  expectEven([...seen.values()]);
});
