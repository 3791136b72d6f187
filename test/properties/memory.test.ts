import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dirtied, type WritePattern } from '../../src/model/memory.ts';
import { seeded } from './scenarios.ts';

const positive = fc.integer({ min: 0, max: 1000 }).map((n) => 10 ** (n / 100));
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const pattern = fc.constantFrom<WritePattern>('round-robin', 'uniform');
const rounding = 1e-9;

test('the bytes a guest dirties grow with time and never exceed what it writes or its working set', () => {
  fc.assert(
    fc.property(positive, positive, pattern, positive, positive, (rate, workingSet, pattern, time, later) => {
      const now = dirtied(rate, workingSet, pattern, time);
      expect(now).toBeLessThanOrEqual(Math.min(rate * time, workingSet) * (1 + rounding));
      expect(dirtied(rate, workingSet, pattern, time + later)).toBeGreaterThanOrEqual(now);
    }),
    seeded,
  );
});

test('dirtying slows down as pages repeat: the curve is concave in time', () => {
  fc.assert(
    fc.property(positive, positive, pattern, positive, positive, share, (rate, workingSet, pattern, from, to, at) => {
      const between = dirtied(rate, workingSet, pattern, from + at * (to - from));
      const chord = dirtied(rate, workingSet, pattern, from) * (1 - at) + dirtied(rate, workingSet, pattern, to) * at;
      expect(between).toBeGreaterThanOrEqual(chord * (1 - rounding));
    }),
    seeded,
  );
});

test('writes at random dirty no more than writes in turn', () => {
  fc.assert(
    fc.property(positive, positive, positive, (rate, workingSet, time) => {
      expect(dirtied(rate, workingSet, 'uniform', time)).toBeLessThanOrEqual(
        dirtied(rate, workingSet, 'round-robin', time) * (1 + rounding),
      );
    }),
    seeded,
  );
});

test('a guest that writes nothing, or has nothing to write to, dirties nothing', () => {
  for (const pattern of ['round-robin', 'uniform'] as const) {
    expect(dirtied(0, 1e9, pattern, 10)).toBe(0);
    expect(dirtied(1e9, 0, pattern, 10)).toBe(0);
  }
});
