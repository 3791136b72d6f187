import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAtMost } from '../../src/stats/clopper-pearson.ts';
import { chanceToSee, trialsToSee } from '../../src/stats/trials-to-see.ts';

describe('trials that show a rare hit', () => {
  test.each([
    { oneIn: 500, power: 0.95, trials: 1497 },
    { oneIn: 5000, power: 0.95, trials: 14_978 },
    { oneIn: 500, power: 0.5, trials: 347 },
  ])('with 1 in $oneIn it takes $trials for a power of $power', ({ oneIn, power, trials }) => {
    expect(trialsToSee(1 / oneIn, power)).toBe(trials);
  });

  test('are the fewest that have the power, and none show what never comes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-7, max: 0.5, noNaN: true }),
        fc.double({ min: 0.1, max: 0.999, noNaN: true }),
        (p, power) => {
          const trials = trialsToSee(p, power);
          expect(chanceToSee(p, trials)).toBeGreaterThan(power - 1e-9);
          expect(chanceToSee(p, trials - 1)).toBeLessThan(power);
        },
      ),
    );
    expect(trialsToSee(0, 0.95)).toBe(Infinity);
    expect(() => trialsToSee(0.1, 1)).toThrow(RangeError);
  });

  test('put the chance below itself when none of them hits', () => {
    expect(chanceAtMost(0, trialsToSee(1 / 3000, 0.95))).toBeLessThanOrEqual(1 / 3000);
    expect(chanceAtMost(0, trialsToSee(1 / 3000, 0.95) - 1)).toBeGreaterThan(1 / 3000);
  });

  test('8,000 without a hit have a chance of 0.20 where 1 in 5,000 hits, and of 1e-7 where 1 in 500 does', () => {
    expect(1 - chanceToSee(1 / 5000, 8000)).toBeCloseTo(0.2, 2);
    expect(1 - chanceToSee(1 / 500, 8000)).toBeCloseTo(1.1e-7, 8);
  });
});
