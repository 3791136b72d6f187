import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../src/calibration/candidates.ts';
import { fit } from '../../src/calibration/fit.ts';
import { fitValues } from '../../src/calibration/fit-values.ts';
import { intervalsOf } from '../../src/calibration/resample.ts';
import { intervalNotes } from '../../src/calibration/words.ts';
import { streamFor } from '../../src/stats/random.ts';
import { measure } from './synthetic.ts';

const truth = { host: { cyclesPerByte: '5 cycles', balancedClock: '0.7' } } as const;
const values: Readonly<Record<string, number>> = { 'host.cyclesPerByte': 5, 'host.balancedClock': 0.7 };

const covers = (path: string, { low, high }: { low: number; high: number }) => low <= values[path]! && values[path]! <= high;

describe('90 % intervals of fitted values', () => {
  test('cover the truth in about 90 % of experiments, also where repetitions share what the model leaves out', () => {
    const experiments = 40;
    let covered = 0;
    for (let seed = 1; seed <= experiments; seed++) {
      const measurements = measure({ truth, size: 18, repetitions: 3, shared: 0.04, noise: { totalTime: 0.01 }, seed });
      const chosen = candidatesFor(measurements, []).open.filter(({ path }) => path in values);
      const random = streamFor(seed, 'intervals');
      const intervals = intervalsOf(measurements, chosen, fitValues(measurements, chosen, random), random, 80);
      covered += chosen.filter(({ path }, at) => covers(path, intervals[at]!)).length;
    }
    // Of 80: 72, give or take 2.3 standard deviations. Rows drawn one by one cover 53.
    expect(covered).toBeGreaterThanOrEqual(66);
    expect(covered).toBeLessThanOrEqual(78);
  });

  test('cover it nearly as often when the fit has chosen the parameters from the same runs', () => {
    let [found, covered] = [0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const measurements = measure({ truth, size: 20, seed });
      const { parameters } = fit(measurements, { place: 'runs.csv', stated: [], seed, replicates: 60 });
      const known = parameters.filter(({ path }) => path in values);
      found += known.length;
      covered += known.filter((parameter) => covers(parameter.path, parameter)).length;
    }
    expect(found).toBeGreaterThanOrEqual(22);
    // 87 of 100 over 120 experiments of 20 and 40 runs: they are given the choice, which the same noise has made.
    expect(covered / found).toBeGreaterThanOrEqual(0.77);
  });

  test('say what they are given, and that few points make them unreliable', () => {
    const noteAt = (size: number) => {
      const found = fit(measure({ truth, size }), { place: 'runs.csv', stated: [], seed: 1, replicates: 20 });
      return { ...found.intervals, note: intervalNotes(found).join(' ') };
    };
    expect(noteAt(30)).toMatchObject({ level: 0.9, given: 'the chosen parameters', resampled: 'points', reliable: true });
    expect(noteAt(30).note).toBe(
      'Intervals of 90 %, given the chosen parameters, come from 20 fits to points drawn again with replacement.',
    );
    expect(noteAt(6).reliable).toBe(false);
    expect(noteAt(6).note).toMatch(/They are unreliable with \d points: measure at 10 different settings or more\.$/);
  });
});
