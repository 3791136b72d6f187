import { describe, expect, test } from 'vitest';
import { streamFor } from '../../src/stats/random.ts';
import { sobolDesign, sobolIndices, type SobolDesign } from '../../src/stats/sobol.ts';

type Point = readonly number[];

function evaluate({ columns }: SobolDesign, f: (x: Point) => number): number[] {
  return Array.from(columns[0]!, (_, row) => f(columns.map((column) => column[row]!)));
}

function indicesOf(f: (x: Point) => number, inputs: number, seed = 1) {
  const design = sobolDesign(inputs, streamFor(seed, 'design'));
  return sobolIndices(design, evaluate(design, f));
}

/** Ishigami and Homma 1990, a = 7, b = 0.1; indices in closed form, e.g. Saltelli et al., Global Sensitivity Analysis, p. 179. */
const ishigami = {
  f: (u: Point) => {
    const [x, y, z] = u.map((share) => Math.PI * (2 * share - 1)) as [number, number, number];
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  },
  first: [0.3139, 0.4424, 0],
  total: [0.5576, 0.4424, 0.2437],
};

describe('Sobol indices', () => {
  test('of the Ishigami function are those of the book, to 0.03 with 4096 rows', () => {
    const found = indicesOf(ishigami.f, 3);
    found.forEach(({ first, total }, input) => {
      expect(Math.abs(first.value - ishigami.first[input]!)).toBeLessThan(0.03);
      expect(Math.abs(total.value - ishigami.total[input]!)).toBeLessThan(0.03);
    });
  });

  test('of a sum are its shares of variance, first and total alike', () => {
    const weights = [4, 2, 1, 0];
    const whole = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    const found = indicesOf((x) => x.reduce((sum, u, input) => sum + weights[input]! * u, 0), 4);
    found.forEach(({ first, total }, input) => {
      const share = weights[input]! ** 2 / whole;
      expect(Math.abs(first.value - share)).toBeLessThan(0.03);
      expect(Math.abs(total.value - share)).toBeLessThan(0.03);
    });
    expect(found[3]!.total.value).toBe(0);
  });

  test('of a product of centred inputs have all in total and nothing in first order', () => {
    const [a, b] = indicesOf(([x, y]) => (x! - 0.5) * (y! - 0.5), 2);
    for (const { first, total } of [a!, b!]) {
      expect(Math.abs(first.value)).toBeLessThan(0.05);
      expect(Math.abs(total.value - 1)).toBeLessThan(0.05);
    }
  });

  test('come with 90 % intervals that hold the true value about nine times in ten', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
    const covered = seeds.flatMap((seed) =>
      indicesOf(ishigami.f, 3, seed).flatMap(({ first, total }, input) => [
        first.low <= ishigami.first[input]! && ishigami.first[input]! <= first.high,
        total.low <= ishigami.total[input]! && ishigami.total[input]! <= total.high,
      ]),
    );
    const share = covered.filter(Boolean).length / covered.length;
    expect(share).toBeGreaterThan(0.82);
    expect(share).toBeLessThan(0.96);
  });

  test('do not change when all values are shifted or scaled', () => {
    const plain = indicesOf(ishigami.f, 3);
    const other = indicesOf((x) => 1000 - 3 * ishigami.f(x), 3);
    plain.forEach(({ total }, input) => expect(other[input]!.total.value).toBeCloseTo(total.value, 8));
  });

  test('are zero where nothing varies, and refused where the variance is not finite', () => {
    for (const { first, total } of indicesOf(() => 3, 2)) expect([first.value, total.value]).toEqual([0, 0]);
    expect(() => indicesOf(([x]) => 1 / Math.floor(2 * x!), 2)).toThrow(/finite/);
  });
});
