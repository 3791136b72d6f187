import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointed, highestProtectedRate } from '../../../src/model/replica/checkpointing.ts';
import { protection } from '../../../src/scenario/protection.ts';
import { scenario, type ScenarioInput } from '../../../src/scenario/scenario.ts';
import { mebibyte } from './plans.ts';

/** 600 MiB/s, 1 ms there and back; the rest of the defaults. */
function protect(vm: ScenarioInput['vm'], { epoch = 100, goodput = 8 * 600 * mebibyte } = {}) {
  const inputs = protection({ epoch: `${epoch} ms`, roundTrip: '1000 us' });
  return checkpointed(scenario({ vm: { memory: '4 GiB', ...vm } }).vm, inputs, goodput);
}

test('by hand: 200 MiB/s in epochs of 100 ms', () => {
  const { kept, bytes, pause, slowdown, delay, longestDelay } = protect({ dirtyRate: '200 MiB/s' });
  expect(kept).toBe(true);
  expect(bytes).toBeCloseTo(20 * mebibyte, 3);
  expect(pause).toBeCloseTo(0.002 + 20 / 2048, 9);
  expect(slowdown).toBeCloseTo(pause / (0.1 + pause), 9);
  expect(delay).toBeCloseTo(0.05 + pause + 20 / 600 + 0.001, 9);
  expect(longestDelay - delay).toBeCloseTo(0.05, 9);
});

describe('a VM that dirties memory faster than the network carries it', () => {
  test('is never protected where every write hits another page', () => {
    expect(protect({ memory: '1 TiB', dirtyRate: '700 MiB/s' }, { goodput: 1e6 })).toMatchObject({
      kept: false,
      epoch: Infinity,
    });
  });

  test('is protected where it writes a hot set again and again: the epoch grows until the hot set is sent within it', () => {
    const { kept, epoch, bytes } = protect({ dirtyRate: '2000 MiB/s', workingSet: '300 MiB' });
    expect(kept).toBe(false);
    expect(bytes).toBeCloseTo(300 * mebibyte, 0);
    expect(epoch).toBeCloseTo(300 / 600 + 1e-3, 5);
  });
});

test('the highest rate that the network follows is the last one that keeps the epoch', () => {
  const rate = highestProtectedRate(protection({ roundTrip: '1000 us' }), 8 * 600 * mebibyte);
  expect(rate / mebibyte).toBeCloseTo(600 * 0.99, 6);
  const keptAt = (rate: number) => protect({ dirtyRate: `${rate / mebibyte} MiB/s` }).kept;
  expect([keptAt(0.999 * rate), keptAt(1.001 * rate)]).toEqual([true, false]);
});

const rate = fc.integer({ min: 1, max: 3000 }).map((n) => `${n} MiB/s` as const);
const workingSet = fc.integer({ min: 1, max: 4096 }).map((n) => `${n} MiB` as const);
const dirtyPattern = fc.constantFrom('round-robin', 'uniform');
const anyVm = fc.record({ dirtyRate: rate, workingSet, dirtyPattern, dirtyRate2: rate, workingSet2: workingSet });
const epoch = fc.integer({ min: 10, max: 500 });
const seeded = { seed: 20_114 } as const;

test('a checkpoint is always there before the next one, and no sooner epoch would do', () => {
  fc.assert(
    fc.property(anyVm, epoch, (vm, asked) => {
      const { kept, epoch, bytes } = protect(vm, { epoch: asked });
      const sending = bytes / (600 * mebibyte) + 1e-3;
      expect(sending).toBeLessThanOrEqual(epoch * (1 + 1e-9));
      if (kept) expect(epoch).toBeCloseTo(asked / 1e3, 12);
      else expect(sending).toBeGreaterThan(epoch * (1 - 1e-6));
    }),
    seeded,
  );
});

test('with a longer epoch the VM stands less and its output waits longer', () => {
  fc.assert(
    fc.property(anyVm, epoch, epoch, (vm, short, more) => {
      const often = protect(vm, { epoch: short });
      const seldom = protect(vm, { epoch: short + more });
      expect(seldom.slowdown).toBeLessThanOrEqual(often.slowdown + 1e-6);
      expect(seldom.delay).toBeGreaterThanOrEqual(often.delay - 1e-6);
    }),
    seeded,
  );
});

test('a faster network never makes it worse', () => {
  fc.assert(
    fc.property(anyVm, epoch, fc.integer({ min: 100, max: 1000 }), (vm, epoch, percent) => {
      const slow = protect(vm, { epoch });
      const fast = protect(vm, { epoch, goodput: (8 * 600 * mebibyte * percent) / 100 });
      expect(fast.delay).toBeLessThanOrEqual(slow.delay + 1e-6);
      if (slow.kept) expect(fast.kept).toBe(true);
    }),
    seeded,
  );
});
