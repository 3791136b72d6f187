import { describe, expect, test } from 'vitest';
import { streamFor } from '../../src/stats/random.ts';
import { cleanTrialsToStop, sequentialLength, sequentialVerdict } from '../../src/stats/sequential-test.ts';
import { trialsToHit } from './draws.ts';

const plan = (oneIn: number, rarer = 20, error = 0.05) => {
  return { unchanged: 1 / oneIn, changed: 1 / oneIn / rarer, alpha: error, beta: error };
};

describe('a sequential test', () => {
  test.each([
    { oneIn: 500, clean: 1549 },
    { oneIn: 1000, clean: 3098 },
    { oneIn: 5000, clean: 15_496 },
  ])('of 1 in $oneIn against 20 times rarer, 5 % each, stops after $clean clean trials and not before', ({ oneIn, clean }) => {
    expect(cleanTrialsToStop(plan(oneIn))).toBe(clean);
    expect(sequentialVerdict(plan(oneIn), 0, clean)).toBe('changed');
    expect(sequentialVerdict(plan(oneIn), 0, clean - 1)).toBe('go on');
  });

  test('takes a hit at the very start for no change, and one late for a reason to go on', () => {
    expect(sequentialVerdict(plan(500), 1, 1)).toBe('unchanged');
    expect(sequentialVerdict(plan(500), 1, 1400)).toBe('go on');
  });

  test.each([
    { truth: 'nothing changed', chance: 1 / 500 },
    { truth: 'it changed', chance: 1 / 10_000 },
    { truth: 'it changed by less', chance: 1 / 2000 },
    { truth: 'it never comes', chance: 0 },
  ])('is as long, and says “changed” as often, as computed where $truth', ({ chance }) => {
    const random = streamFor(1, `sequential ${chance}`);
    const runs = Array.from({ length: chance === 0 ? 1 : 3000 }, () => simulate(chance, random));
    const mean = runs.reduce((sum, { trials }) => sum + trials, 0) / runs.length;
    const changed = runs.filter(({ saysChanged }) => saysChanged).length / runs.length;
    const { trials, saysChanged } = sequentialLength(plan(500), chance);
    expect(Math.abs(mean / trials - 1)).toBeLessThan(0.05);
    expect(Math.abs(changed - saysChanged)).toBeLessThan(0.03);
  });

  test('errs at most as often as it was allowed to', () => {
    const { unchanged, changed, alpha, beta } = plan(500);
    expect(sequentialLength(plan(500), unchanged).saysChanged).toBeLessThan(alpha / (1 - beta));
    expect(1 - sequentialLength(plan(500), changed).saysChanged).toBeLessThan(beta / (1 - alpha));
  });

  test('scales: ten times rarer takes ten times as long', () => {
    const [often, rare] = [500, 5000].map((oneIn) => sequentialLength(plan(oneIn), 1 / oneIn).trials);
    expect(rare! / often! / 10).toBeCloseTo(1, 2);
  });

  test.each([
    { unchanged: 0.01, changed: 0.02, alpha: 0.05, beta: 0.05 },
    { unchanged: 0.01, changed: 0, alpha: 0.05, beta: 0.05 },
    { unchanged: 0.01, changed: 0.001, alpha: 0.5, beta: 0.5 },
  ])('is refused where nothing can be told apart: $unchanged, $changed, errors $alpha and $beta', (none) => {
    expect(() => cleanTrialsToStop(none)).toThrow(RangeError);
  });
});

/** One test from hit to hit: between hits only a clean stretch can end it. */
function simulate(chance: number, random: () => number): { trials: number; saysChanged: boolean } {
  const clean = cleanTrialsToStop(plan(500));
  const perHit = Math.log(20) / Math.log((1 - 1 / 10_000) / (1 - 1 / 500)); // clean trials that one hit takes back
  for (let trials = 0, hits = 0; ; hits++) {
    const next = trials + (chance === 0 ? Infinity : trialsToHit(chance, random));
    const stop = Math.ceil(clean + hits * (perHit + 1));
    if (next > stop) return { trials: stop, saysChanged: true };
    trials = next;
    if (sequentialVerdict(plan(500), hits + 1, trials) === 'unchanged') return { trials, saysChanged: false };
  }
}
