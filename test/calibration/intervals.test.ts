import { expect, test } from 'vitest';
import { candidatesFor } from '../../src/calibration/candidates.ts';
import { fitValues } from '../../src/calibration/fit-values.ts';
import { intervalsOf } from '../../src/calibration/resample.ts';
import { streamFor } from '../../src/stats/random.ts';
import { measure } from './synthetic.ts';

test('90 % intervals of fitted values cover the truth in about 90 % of experiments', () => {
  const truth = { 'host.cyclesPerByte': 5, 'host.balancedClock': 0.7 };
  const experiments = 50;
  let covered = 0;
  for (let seed = 1; seed <= experiments; seed++) {
    const measurements = measure({ truth: { host: { cyclesPerByte: '5 cycles', balancedClock: '0.7' } }, size: 24, seed });
    const chosen = candidatesFor(measurements, []).open.filter(({ path }) => path in truth);
    const random = streamFor(seed, 'intervals');
    const intervals = intervalsOf(measurements, chosen, fitValues(measurements, chosen, random), random, 80);
    chosen.forEach(({ path }, at) => {
      const { low, high } = intervals[at]!;
      const value = truth[path as keyof typeof truth];
      if (low <= value && value <= high) covered += 1;
    });
  }
  // 90 of 100, give or take 2.3 standard deviations.
  expect(covered).toBeGreaterThanOrEqual(83);
  expect(covered).toBeLessThanOrEqual(97);
});
