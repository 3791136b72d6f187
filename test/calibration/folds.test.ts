import { expect, test } from 'vitest';
import { foldsOf } from '../../src/calibration/folds.ts';
import { pointsOf } from '../../src/calibration/measurements.ts';
import { streamFor } from '../../src/stats/random.ts';
import { measure } from './synthetic.ts';

const measurements = measure({ size: 40, settings: { 'link.rate': [1e9, 10e9, 25e9], 'link.mtu': [1500, 9000] } });
const folds = foldsOf(measurements, streamFor(1, 'folds'));

test('every row is held out once', () => {
  expect(folds.flatMap(({ heldOut }) => heldOut).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, row) => row));
});

test('no repetition of a held-out point is fitted on', () => {
  const points = pointsOf(measurements);
  for (const { fitted, heldOut } of folds) {
    const seen = new Set(fitted.map((row) => points[row]));
    expect(heldOut.filter((row) => seen.has(points[row]))).toEqual([]);
  }
});

test('fewer points than five make as many folds as there are points', () => {
  expect(folds).toHaveLength(5);
  const two = measure({ size: 10, settings: { 'link.mtu': [1500, 9000] } });
  expect(foldsOf(two, streamFor(1, 'folds'))).toHaveLength(2);
});
