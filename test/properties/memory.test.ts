import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dirtied, dirtiedBehindSweep, type WritePattern } from '../../src/model/memory.ts';
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

test('what a sweep leaves dirty behind it is at most what was dirtied, and all of it when nothing was swept', () => {
  fc.assert(
    fc.property(positive, positive, pattern, positive, share, (rate, workingSet, pattern, time, swept) => {
      const all = dirtied(rate, workingSet, pattern, time);
      expect(dirtiedBehindSweep(rate, workingSet, pattern, time, swept)).toBeLessThanOrEqual(all * (1 + rounding));
      expect(dirtiedBehindSweep(rate, workingSet, pattern, time, 0) / all).toBeCloseTo(1, 9);
    }),
    seeded,
  );
});

test.each<[string, WritePattern, number, number]>([
  ['the writer in turn reaches the pages that were sent', 'round-robin', 1 - 0.3, 0.3],
  ['the writer in turn has been round once', 'round-robin', 1, 0.3],
  ['it has been round once and all was swept', 'round-robin', 1, 1],
  ['the random writer’s series hands over to the closed form', 'uniform', 1e-5, 0.8],
])('what a sweep leaves dirty does not jump where %s', (_, pattern, turns, swept) => {
  const workingSet = 1e9;
  const at = (share: number) => dirtiedBehindSweep(workingSet, workingSet, pattern, turns * share, swept);
  expect(at(1 + 1e-9) / at(1 - 1e-9)).toBeCloseTo(1, 7);
});

test('a guest that writes nothing, or has nothing to write to, dirties nothing', () => {
  for (const pattern of ['round-robin', 'uniform'] as const) {
    expect(dirtied(0, 1e9, pattern, 10)).toBe(0);
    expect(dirtied(1e9, 0, pattern, 10)).toBe(0);
    expect(dirtiedBehindSweep(0, 1e9, pattern, 10, 0.5)).toBe(0);
    expect(dirtiedBehindSweep(1e9, 0, pattern, 10, 0.5)).toBe(0);
  }
});
