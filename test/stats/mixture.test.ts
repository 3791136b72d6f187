import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAtMost } from '../../src/stats/clopper-pearson.ts';
import { chanceOfNone, mixtureAtMost } from '../../src/stats/mixture.ts';
import { streamFor, permutation } from '../../src/stats/random.ts';
import { drawHits, shareOf } from './draws.ts';

describe('trials spread over units of which some are susceptible', () => {
  test('8,000 over 8 units, 2 of them susceptible, leave 1 in 668 open: as much as 2,000', () => {
    const bound = mixtureAtMost(Array<number>(8).fill(1000), 2);
    expect(Math.round(1 / bound)).toBe(668);
    expect(bound).toBeCloseTo(chanceAtMost(0, 2000), 9);
  });

  test('prove the more the more of the units are susceptible, and all of it where all are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 2, maxLength: 8 }), (trials) => {
        const bounds = trials.map((_, at) => mixtureAtMost(trials, at + 1));
        bounds.slice(1).forEach((bound, at) => expect(bound).toBeLessThanOrEqual(bounds[at]! * (1 + 1e-9)));
        const all = trials.reduce((sum, runs) => sum + runs, 0);
        expect(bounds.at(-1)! / chanceAtMost(0, all)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('prove less where they are spread unevenly and it is not known who is susceptible', () => {
    expect(mixtureAtMost([1990, 10], 1)).toBeGreaterThan(10 * mixtureAtMost([1000, 1000], 1));
  });

  test('prove nothing where as many units as may be susceptible had no trial', () => {
    expect(mixtureAtMost([8000, 0, 0, 0], 1)).toBe(1);
  });

  test('show no hit as often as in a simulation that draws who is susceptible', () => {
    const [trials, random] = [[50, 200, 400, 20, 90], streamFor(1, 'mixture')];
    const none = shareOf(6000, () =>
      Array.from(permutation(trials.length, random).subarray(0, 2)).every((unit) => drawHits(trials[unit]!, 0.005, random) === 0),
    );
    expect(Math.abs(none - chanceOfNone(trials, 2, 0.005))).toBeLessThan(0.02);
  });

  test('cannot have more susceptible units than there are', () => {
    expect(() => chanceOfNone([10, 10], 3, 0.1)).toThrow(RangeError);
  });
});
