import { expect, test } from 'vitest';
import { latinHypercube } from '../../src/stats/latin-hypercube.ts';
import { streamFor } from '../../src/stats/random.ts';

test('each slice of each axis holds exactly one point', () => {
  const size = 50;
  for (const axis of latinHypercube(size, 4, streamFor(1, 'slices'))) {
    const slices = Array.from(axis, (x) => Math.floor(x * size)).toSorted((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: size }, (_, slice) => slice));
  }
});

test('axes are paired at random: they do not go together over many designs', () => {
  const random = streamFor(2, 'pairs');
  const size = 20;
  let product = 0;
  const designs = 500;
  for (let design = 0; design < designs; design++) {
    const [a, b] = latinHypercube(size, 2, random) as [Float64Array, Float64Array];
    product += a.reduce((sum, x, at) => sum + (x - 0.5) * (b[at]! - 0.5), 0);
  }
  expect(Math.abs((12 * product) / Math.sqrt(size * designs))).toBeLessThan(4);
});

test('where effects add, means vary far less than with independent points', () => {
  const random = streamFor(3, 'variance');
  const [size, repeats] = [30, 300];
  const spread = (points: () => readonly Float64Array[]) => {
    const means = Array.from({ length: repeats }, () => {
      const axes = points();
      return axes.reduce((sum, axis) => sum + axis.reduce((a, b) => a + b ** 2, 0), 0) / size;
    });
    const mean = means.reduce((a, b) => a + b, 0) / repeats;
    return means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / repeats;
  };
  const independent = () => [1, 2, 3].map(() => Float64Array.from({ length: size }, random));
  expect(spread(() => latinHypercube(size, 3, random))).toBeLessThan(spread(independent) / 50);
});
