import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceAtMost, clopperPearson, ruleOfThree } from '../../src/stats/clopper-pearson.ts';
import { streamFor } from '../../src/stats/random.ts';
import { drawHits, shareOf } from './draws.ts';

const campaign = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 100_000 }))
  .filter(([hits, trials]) => hits <= trials)
  .map(([hits, trials]) => ({ hits, trials }));

describe('Clopper and Pearson’s interval', () => {
  test.each([
    { hits: 0, trials: 10, low: 0, high: 0.30849710781876083 },
    { hits: 2, trials: 37, low: 0.0066145704115272205, high: 0.18194911837774938 },
    { hits: 1, trials: 12_000, low: 2.109815067474119e-6, high: 0.0004642151827584031 },
    { hits: 6, trials: 12_000, low: 0.0001835125850296175, high: 0.0010879694137645053 },
    { hits: 24, trials: 12_000, low: 0.0012818450396036845, high: 0.002974389278894648 },
  ])('of $hits in $trials is that of SciPy 1.17, binomtest(…).proportion_ci(0.95, "exact")', ({ hits, trials, low, high }) => {
    const found = clopperPearson(hits, trials);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
    expect(found.value).toBe(hits / trials);
  });

  test('holds what was seen, and moves up with hits and down with trials', () => {
    fc.assert(
      fc.property(campaign, ({ hits, trials }) => {
        const { value, low, high } = clopperPearson(hits, trials);
        expect(low <= value && value <= high).toBe(true);
        expect(clopperPearson(hits, trials + 1000).high).toBeLessThan(high);
        expect(clopperPearson(hits + 1, trials + 1).low).toBeGreaterThan(low);
        expect(chanceAtMost(hits, trials)).toBeLessThanOrEqual(high);
      }),
    );
  });

  test.each([
    { chance: 1 / 2000, trials: 12_000 },
    { chance: 1 / 500, trials: 500 },
    { chance: 0.3, trials: 40 },
  ])('covers a chance of $chance in $trials trials at least as often as it says', ({ chance, trials }) => {
    const random = streamFor(1, `coverage ${chance}`);
    const draws = Array.from({ length: 4000 }, () => drawHits(trials, chance, random));
    const inside = draws.filter((hits) => {
      const { low, high } = clopperPearson(hits, trials, 0.9);
      return low <= chance && chance <= high;
    });
    expect(inside.length / draws.length).toBeGreaterThan(0.89);
    expect(draws.filter((hits) => chanceAtMost(hits, trials, 0.9) >= chance).length / draws.length).toBeGreaterThan(0.885);
  });

  test.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [0.5, 10],
    [0, 2.5],
  ])('is refused for %f of %f', (hits, trials) => {
    expect(() => clopperPearson(hits, trials)).toThrow(RangeError);
  });
});

describe('after trials without a hit', () => {
  test('8,000 leave at most 1 in 2,671 open at 95 %, 2,000 at most 1 in 668', () => {
    expect(Math.round(1 / chanceAtMost(0, 8000))).toBe(2671);
    expect(Math.round(1 / chanceAtMost(0, 2000))).toBe(668);
  });

  test('the rule of three lies above the exact bound, from 60 trials on by less than 3 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1e9 }), (trials) => {
        const over = ruleOfThree(trials) / chanceAtMost(0, trials);
        expect(over).toBeGreaterThan(1 - 1e-9);
        expect(over).toBeLessThan(1.03);
      }),
    );
  });

  test('the exact bound is what a certain share of campaigns with just that chance would show', () => {
    const [trials, random] = [400, streamFor(1, 'clean')];
    const chance = chanceAtMost(0, trials, 0.8);
    expect(shareOf(4000, () => drawHits(trials, chance, random) === 0)).toBeCloseTo(0.2, 1);
  });
});
