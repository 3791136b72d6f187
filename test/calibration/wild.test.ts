import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../src/calibration/candidates.ts';
import { fit } from '../../src/calibration/fit.ts';
import { fitValues } from '../../src/calibration/fit-values.ts';
import { intervalsOf } from '../../src/calibration/resample.ts';
import { wildComparisons } from '../../src/calibration/words.ts';
import { permutation, streamFor } from '../../src/stats/random.ts';
import { measure, withWild } from './synthetic.ts';

const truth = { host: { cyclesPerByte: '5 cycles', wakeCycles: '150 kcycles', balancedClock: '0.7' } } as const;
const values: Readonly<Record<string, number>> = {
  'host.balancedClock': 0.7,
  'host.cyclesPerByte': 5,
  'host.wakeCycles': 150_000,
};
const noise = { totalTime: 0.02, downtime: 0.05 };
const size = 40;

/** Rows taken by chance. */
const some = (count: number, seed: number): number[] =>
  Array.from(permutation(size, streamFor(seed, 'wild')))
    .slice(0, count)
    .sort((a, b) => a - b);

describe('wild observations among 40 runs of known hosts', () => {
  test.each([
    { wild: 0, times: 1, seed: 1 },
    { wild: 1, times: 8, seed: 1 },
    { wild: 3, times: 8, seed: 1 },
    { wild: 3, times: 1 / 8, seed: 3 },
    { wild: 5, times: 8, seed: 1 },
    { wild: 5, times: 8, seed: 2 },
  ])('$wild, $times times as long (seed $seed): the truth is found, and exactly they are named', ({ wild, times, seed }) => {
    const rows = some(wild, seed);
    const measurements = withWild(measure({ truth, size, noise, seed }), rows, times);
    const found = fit(measurements, { place: 'runs.csv', stated: [], seed: 1, replicates: 40 });
    expect(found.parameters.map(({ path }) => path).sort()).toEqual(Object.keys(values));
    for (const { path, value } of found.parameters) expect(Math.abs(value / values[path]! - 1), path).toBeLessThan(0.05);
    expect(found.after.at(-1)!.errors.median).toBeLessThan(0.04);
    expect(found.wild).toEqual(rows.flatMap((row) => (['totalTime', 'downtime'] as const).map((name) => ({ row, name }))));
    for (const one of wildComparisons(found)) expect(one.times / times).toBeCloseTo(1, 0);
    expect(found.comparisons).toHaveLength(2 * size);
  });

  test('pull no harder the wilder they are', () => {
    const measurements = measure({ truth, size, noise });
    const chosen = candidatesFor(measurements, []).open.filter(({ path }) => path in values);
    const [wild, wilder] = [8, 800].map((times) =>
      fitValues(withWild(measurements, some(3, 1), times), chosen, streamFor(1, 'starts')),
    );
    wild!.values.forEach((value, at) => expect(wilder!.values[at]! / value).toBeCloseTo(1, 2));
  });

  test('leave 90 % intervals that cover the truth in about 90 % of experiments', () => {
    const experiments = 40;
    let covered = 0;
    for (let seed = 1; seed <= experiments; seed++) {
      const measurements = withWild(measure({ truth, size, seed }), some(3, seed));
      const chosen = candidatesFor(measurements, []).open.filter(({ path }) => path in values);
      const random = streamFor(seed, 'intervals');
      const intervals = intervalsOf(measurements, chosen, fitValues(measurements, chosen, random), random, 60);
      covered += chosen.filter(
        ({ path }, at) => intervals[at]!.low <= values[path]! && values[path]! <= intervals[at]!.high,
      ).length;
    }
    // Of 120: 108, give or take 3.3 standard deviations.
    expect(covered).toBeGreaterThanOrEqual(100);
    expect(covered).toBeLessThanOrEqual(117);
  });
});
