import { expect, test } from 'vitest';
import { pointFolds } from '../../src/calibration/folds.ts';
import { pointsOf } from '../../src/calibration/measurements.ts';
import { streamFor } from '../../src/stats/random.ts';
import { measure } from './synthetic.ts';

const random = () => streamFor(1, 'folds');

test('no repetition of a held-out point is fitted on', () => {
  const measurements = measure({ size: 40, settings: { 'link.rate': [1e9, 10e9, 25e9], 'link.mtu': [1500, 9000] } });
  const points = pointsOf(measurements);
  const folds = pointFolds(measurements, random());
  expect(folds).toHaveLength(5);
  for (const { fitted, heldOut } of folds) {
    const seen = new Set(fitted.map((row) => points[row]));
    expect(heldOut.filter((row) => seen.has(points[row]))).toEqual([]);
  }
});

test('fewer points than five make as many folds as there are points', () => {
  const two = measure({ size: 10, settings: { 'link.mtu': [1500, 9000] } });
  expect(pointFolds(two, random())).toHaveLength(2);
});
