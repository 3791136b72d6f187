import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from '../../src/stats/holm.ts';

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

test('one chance stays as it is, and several only grow, in the same order', () => {
  expect(holm([0.03])).toEqual([0.03]);
  fc.assert(
    fc.property(chances, (several) => {
      const corrected = holm(several);
      several.forEach((chance, at) => {
        expect(corrected[at]).toBeGreaterThanOrEqual(chance);
        expect(corrected[at]).toBeLessThanOrEqual(Math.min(1, several.length * chance) + 1e-12 + Math.max(...several));
        several.forEach((other, beside) => chance < other && expect(corrected[at]).toBeLessThanOrEqual(corrected[beside]!));
      });
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('is what R gives: p.adjust(c(0.01, 0.02, 0.03, 0.04), "holm")', () => {
  holm([0.01, 0.02, 0.03, 0.04]).forEach((chance, at) => expect(chance).toBeCloseTo([0.04, 0.06, 0.06, 0.06][at]!, 12));
});
