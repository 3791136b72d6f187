import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TwoSamples } from '../../src/stats/conditional-hits.ts';
import { fisherExact, oddsRatioAtMost } from '../../src/stats/fisher-exact.ts';
import { streamFor } from '../../src/stats/random.ts';
import { drawHits, shareOf } from './draws.ts';

const samples = (hits: number, trials: number, otherHits: number, otherTrials: number): TwoSamples => {
  return { hits, trials, otherHits, otherTrials };
};

const stratum = fc
  .tuple(fc.nat(6), fc.integer({ min: 6, max: 60 }), fc.nat(6), fc.integer({ min: 6, max: 60 }))
  .map((counts) => samples(...counts));

describe('Fisher’s exact test', () => {
  test.each([
    { of: 'the lady tasting tea', table: samples(3, 4, 1, 4), fewer: 0.985714, more: 0.242857, twoSided: 0.485714 },
    { of: 'criminal twins (R, fisher.test)', table: samples(2, 12, 15, 18), fewer: 0.00046518, twoSided: 0.00053672 },
    { of: '6 of 12,000 before, none of 8,000 after', table: samples(0, 8000, 6, 12_000), fewer: 0.0466327, twoSided: 0.0875696 },
    { of: '10 of 12,000 before', table: samples(0, 8000, 10, 12_000), fewer: 0.00603755, twoSided: 0.00771138 },
    { of: '24 before and 2 after (SciPy 1.17)', table: samples(2, 8000, 24, 12_000), fewer: 0.0002757, twoSided: 0.00041882 },
  ])('of $of', ({ table, fewer, more, twoSided }) => {
    const found = fisherExact([table]);
    expect(found.fewer).toBeCloseTo(fewer, 6);
    if (more !== undefined) expect(found.more).toBeCloseTo(more, 6);
    expect(found.twoSided).toBeCloseTo(twoSided, 6);
  });

  test('over strata gives what R’s mantelhaen.test(Rabbits, exact = TRUE) does', () => {
    const rabbits = [samples(0, 6, 0, 5), samples(3, 6, 0, 6), samples(6, 6, 2, 6), samples(5, 6, 6, 6), samples(2, 2, 5, 5)];
    expect(fisherExact(rabbits).twoSided).toBeCloseTo(0.03994, 5);
  });

  test('of clean trials needs 6 hits among 12,000 before to be below 5 % with 8,000 after', () => {
    const fewer = (hits: number) => fisherExact([samples(0, 8000, hits, 12_000)]).fewer;
    expect(fewer(5)).toBeGreaterThan(0.05);
    expect(fewer(6)).toBeLessThan(0.05);
    expect(fewer(10)).toBeCloseTo(0.006, 4);
  });

  test('is the same seen from the other sample, in any order of strata, with or without strata that have no hit', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 4 }), (strata) => {
        const found = fisherExact(strata);
        const other = fisherExact(strata.map((of) => samples(of.otherHits, of.otherTrials, of.hits, of.trials)));
        expect(other.more).toBeCloseTo(found.fewer, 9);
        expect(other.twoSided).toBeCloseTo(found.twoSided, 9);
        expect(fisherExact([...strata.toReversed(), samples(0, 500, 0, 3)]).fewer).toBeCloseTo(found.fewer, 9);
      }),
    );
  });

  test('calls no difference one at most as often as its level, also where strata differ much', () => {
    const random = streamFor(1, 'no difference');
    const wrong = shareOf(4000, () => {
      const strata = [1 / 200, 1 / 2000, 1 / 20].map((chance) =>
        samples(drawHits(800, chance, random), 800, drawHits(400, chance, random), 400),
      );
      return fisherExact(strata).fewer <= 0.05;
    });
    expect(wrong).toBeLessThan(0.055);
    expect(wrong).toBeGreaterThan(0.02);
  });
});

describe('the largest ratio of odds left open', () => {
  test.each([
    { table: samples(0, 8000, 6, 12_000), bound: 0.97111754 },
    { table: samples(2, 8000, 24, 12_000), bound: 0.42968048 },
    { table: samples(1, 500, 9, 900), bound: 1.16764742 },
    { table: samples(5, 1000, 3, 300), bound: 2.40232081 },
  ])(
    'of $table.hits of $table.trials against $table.otherHits of $table.otherTrials is SciPy’s odds_ratio',
    ({ table, bound }) => {
      expect(oddsRatioAtMost([table])).toBeCloseTo(bound, 6);
    },
  );

  test('is below 1 just where the test finds fewer', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 3 }), (strata) => {
        fc.pre(strata.some(({ hits, otherHits }) => hits + otherHits > 0));
        const { fewer } = fisherExact(strata);
        fc.pre(Math.abs(fewer - 0.05) > 1e-9);
        expect(oddsRatioAtMost(strata) < 1).toBe(fewer < 0.05);
      }),
    );
  });

  test('stands with thousands of hits, whose chances have no room in a number', () => {
    expect(oddsRatioAtMost([samples(0, 1e6, 20_000, 1e6)])).toBeCloseTo(1.468e-4, 7);
  });

  test('lies above the true ratio as often as it says', () => {
    const random = streamFor(1, 'ratio');
    const above = shareOf(1500, () => {
      const strata = [1 / 50, 1 / 400].map((chance) =>
        samples(drawHits(600, chance / 3, random), 600, drawHits(900, chance, random), 900),
      );
      return oddsRatioAtMost(strata, 0.9) >= 1 / 3;
    });
    expect(above).toBeGreaterThan(0.88);
  });
});
