import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorOfAbove, errorOfWithin } from '../../src/stats/equivalence.ts';
import { blockDifference } from '../../src/stats/mean-difference.ts';
import { streamFor } from '../../src/stats/random.ts';
import { runsNeeded, type Question } from '../../src/stats/runs-needed.ts';
import { shareOf } from './draws.ts';
import { boundsOf, drawnBlocks, normal } from './noise.ts';

const usual = { error: 0.05, power: 0.8 };
const cases: readonly [string, Question][] = [
  ['none, to be shown less than the margin', { ...usual, spread: 1, shift: 0, margin: 1 }],
  ['some, to be shown less than the margin', { ...usual, spread: 1, shift: 0.5, margin: 1.5 }],
  ['more than the margin', { ...usual, spread: 1, shift: 2, margin: 1 }],
  ['a large one, with few runs', { ...usual, spread: 1, shift: 3, margin: 0.5 }],
  ['none, in pairs', { ...usual, spread: 1, shift: 0, margin: 1, paired: true }],
];

describe('so many runs find a shift that is there four times in five, and one run less does not', () => {
  test.each(cases)('%s', (name, question) => {
    const { shift, margin, error, paired } = question;
    const random = streamFor(1, name);
    const times = 600;
    const found = (runs: number) => {
      const sizes = paired ? Array.from({ length: runs }, () => [1, 1] as const) : [[runs, runs] as const];
      return shareOf(times, () => {
        const seen = blockDifference(drawnBlocks(sizes, normal, random, shift));
        return (shift < margin ? errorOfWithin(seen, margin) : errorOfAbove(seen, margin)) <= error;
      });
    };
    const { low, high } = boundsOf(0.8, times);
    expect(found(runsNeeded(question))).toBeGreaterThan(low);
    expect(found(runsNeeded(question) - 1)).toBeLessThan(high);
  });
});

test('more noise, a nearer margin and more power never need fewer runs', () => {
  const positive = fc.double({ min: 0.05, max: 3, noNaN: true });
  fc.assert(
    fc.property(positive, positive, fc.double({ min: 0, max: 2, noNaN: true }), (spread, margin, shift) => {
      const question = { ...usual, spread, margin, shift };
      const runs = runsNeeded(question);
      expect(runsNeeded({ ...question, spread: 1.2 * spread })).toBeGreaterThanOrEqual(runs);
      expect(runsNeeded({ ...question, power: 0.9 })).toBeGreaterThanOrEqual(runs);
      expect(runsNeeded({ ...question, shift: margin + (shift - margin) / 2 })).toBeGreaterThanOrEqual(runs - 1);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('a shift of just the margin is never decided', () => {
  expect(runsNeeded({ ...usual, spread: 1, shift: 1, margin: 1 })).toBe(Infinity);
});

test('two groups need as many as the tables say: d = 0.5 at 5 % two-sided and 80 % takes 64 on each side (Cohen 1988)', () => {
  expect(runsNeeded({ ...usual, spread: 1, shift: 0.5, margin: 0 })).toBe(64);
});
