import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlook } from '../../src/model/outlook.ts';
import { precopy } from '../../src/model/precopy.ts';
import type { Copied } from '../../src/model/rounds.ts';
import { sliceSize } from '../../src/model/slices.ts';
import { platforms } from '../../src/scenario/platforms.ts';
import { scenario, type Scenario } from '../../src/scenario/scenario.ts';
import { bytes, bytesPerSecond } from '../../src/units/quantity.ts';
import { seeded } from './scenarios.ts';

const rate = 1e8;
const downtimeLimit = 0.3;
const patterns = fc.constantFrom('uniform' as const, 'round-robin' as const);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

/** Guests of one or two tiers, the first of which writes up to `most` times what 100 MB/s carry. */
const guests = (most: number) =>
  fc
    .record({ set: share, set2: share, dirty: share, dirty2: share, pattern: patterns, pattern2: patterns })
    .map(({ set, set2, dirty, dirty2, pattern, pattern2 }) =>
      guest({
        workingSet: bytes(2e9 * set),
        workingSet2: bytes(2e9 * set2 ** 3),
        dirtyRate: bytesPerSecond(most * rate * dirty),
        dirtyRate2: bytesPerSecond(0.5 * rate * dirty2),
        dirtyPattern: pattern,
        dirtyPattern2: pattern2,
      }),
    );

describe('the outlook on rounds that stop at a threshold', () => {
  test('is right about those that end', () => {
    fc.assert(
      fc.property(guests(1.5), (vm) => {
        fc.pre(outlookOn(vm) === 'ends');
        expect(copy(vm, Infinity).ending).toBe('fits');
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test('is right about those that never do: 300 rounds later they have not', () => {
    fc.assert(
      fc.property(guests(4), (vm) => {
        fc.pre(outlookOn(vm) === 'never');
        expect(copy(vm, 300).ending).toBe('round limit');
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  // A slice s takes four bursts, 5.59 MB in 56 ms, and 24.4 MB of the 30 MB that fit wait for λ = 4.36 slices. Of 250 MB, d
  // are written per slice: d/(1 + λ·d/250 MB) = 0.999·s at d = 6.19 MB, which 112 MB/s at random give.
  test.each([
    [111, 'ends'],
    [113, 'never'],
  ])('turns where as much becomes dirty in a slice as it sends: %d MB/s over 250 MB %s', (megabytes, expected) => {
    const vm = guest({ workingSet: bytes(250e6), dirtyRate: bytesPerSecond(megabytes * 1e6), dirtyPattern: 'uniform' });
    expect(outlookOn(vm)).toBe(expected);
  });

  test('leaves it to luck where a writer in turn is as fast as the connection and its set little more than the stop size', () => {
    const inTurn = (set: number) => guest({ workingSet: bytes(set), dirtyRate: bytesPerSecond(1.01 * rate) });
    expect(outlookOn(inTurn(29e6))).toBe('ends');
    expect(outlookOn(inTurn(40e6))).toBe('by luck');
    expect(outlookOn(inTurn(300e6))).toBe('never');
  });
});

function guest(vm: Partial<Scenario['vm']>): Scenario['vm'] {
  return { ...scenario({ vm: { memory: '4 GiB' } }).vm, ...vm };
}

function outlookOn(vm: Scenario['vm']): string {
  return outlook(vm, rate, 0, rate * downtimeLimit, sliceSize(platforms.qemu, rate));
}

function copy(vm: Scenario['vm'], maxRounds: number): Copied {
  const conditions = { rate, firstRate: rate, latency: 0, idle: 0, downtimeLimit, maxRounds };
  return precopy(vm, platforms.qemu, conditions, { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' });
}
