import { expect, test } from 'vitest';
import {
  chanceWith,
  huntingGuests,
  inLaterHalf,
  onIdeAlone,
  stepByStep,
  withExpansion,
  withMoreDisks,
} from '../../src/evidence/susceptibility.ts';
import { streamFor } from '../../src/stats/random.ts';

test('VMs to hunt with stand in the order in which they show the crash', () => {
  const chances = Object.values(huntingGuests).map(chanceWith);
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  expect(chances.at(-1)).toBe(0);
});

test('SCSI, more disks and expansion make the crash likelier, not exponentially so', () => {
  expect([onIdeAlone(), withMoreDisks(), withExpansion(0.5, 0.02, 10)].every(({ holds }) => holds)).toBe(true);
  expect(stepByStep().observed.value).toBeCloseTo(0.75, 2);
  expect(stepByStep().holds).toBe(false);
});

test('crashes have no pattern in at least nine of ten simulations', () => {
  const even = Array.from({ length: 20 }, (_, seed) => inLaterHalf(streamFor(seed, 'half'), 2).holds);
  expect(even.filter(Boolean).length).toBeGreaterThanOrEqual(18);
});
