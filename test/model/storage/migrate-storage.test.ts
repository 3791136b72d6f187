import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrateStorage } from '../../../src/model/storage/migrate-storage.ts';
import { advancePass, beginPass, passTime } from '../../../src/model/storage/pass.ts';
import { storageRates } from '../../../src/model/storage/rates.ts';
import { storage, type Storage } from '../../../src/scenario/storage.ts';
import { anyPath, anyStorage, seeded } from './moves.ts';

const rounding = 1 + 1e-9;
const changed = (of: Storage, change: object): Storage => ({ ...of, ...change });

describe('by hand', () => {
  const disk = storage({ size: '100 GB', sourceRate: '500 MB/s', targetRate: '400 MB/s' });

  test.each([
    ['an idle guest: disk / slowest', {}, Infinity, 250],
    ['a slower network decides', {}, 100e6, 1000],
    [
      'writes to what is copied already take their part: 100 / (400 − 100)',
      { writeRate: 100e6, writeSet: 0 },
      Infinity,
      1000 / 3,
    ],
    ['writes all over the disk bring blocks over: 1000·ln(400/300)', { writeRate: 100e6 }, Infinity, 1000 * Math.log(4 / 3)],
    ['a guest that never stops halves the copy: 100 / 200', { writeRate: 1e12, writeSet: 0 }, Infinity, 500],
  ])('%s', (_, change, rate, seconds) => {
    expect(migrateStorage(changed(disk, change), { rate, delay: 0 }).totalTime).toBeCloseTo(seconds, 6);
  });

  test('a write waits for the slower side', () => {
    const of = storage({ sourceLatency: '65 us', targetLatency: '12 ms' });
    expect(migrateStorage(of, { rate: 1e9, delay: 1e-3 }).writeLatency).toBeCloseTo(0.013, 12);
    expect(migrateStorage(changed(of, { targetLatency: 1e-5 })).writeLatency).toBe(65e-6);
  });
});

test('an idle guest takes disk / rate of the slowest part', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, (of, path) => {
      const { totalTime, copied, mirrored } = migrateStorage(changed(of, { writeRate: 0 }), path);
      const rate = Math.min(of.sourceRate, of.targetRate, path.rate);
      expect((totalTime * rate) / of.size).toBeCloseTo(1, 9);
      expect([copied / of.size, mirrored]).toEqual([expect.closeTo(1, 9), 0]);
    }),
    seeded,
  );
});

test('all that a guest writes ends, in twice the idle time at most, and no part carries more than it can', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, (of, path) => {
      const outcome = migrateStorage(of, path);
      const idle = migrateStorage(changed(of, { writeRate: 0 }), path).totalTime;
      expect(outcome.totalTime).toBeLessThanOrEqual(2 * idle * rounding);
      const { capacity } = storageRates(of, path, of.writeRate);
      expect(outcome.copyRate + outcome.guestRate).toBeLessThanOrEqual(capacity * rounding);
      expect(outcome.guestRate).toBeLessThanOrEqual(of.writeRate);
      if (of.writeRate <= capacity / 2) expect(outcome.guestRate).toBeCloseTo(of.writeRate, 0);
    }),
    seeded,
  );
});

test('bytes are kept: the target gets the disk and the writes, less what writes brought over by themselves', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, (of, path) => {
      const { transferred, copied, mirrored } = migrateStorage(of, path);
      const broughtOver = of.size - copied;
      expect(transferred / (copied + mirrored)).toBeCloseTo(1, 12);
      expect(broughtOver).toBeGreaterThanOrEqual(-1e-9 * of.size);
      expect(broughtOver).toBeLessThanOrEqual(Math.min(mirrored, of.writeSet, of.size) + of.size * 1e-9);
    }),
    seeded,
  );
});

test.each(['sourceRate', 'targetRate'] as const)('a faster %s never makes it longer, nor does a faster network', (rate) => {
  fc.assert(
    fc.property(anyStorage, anyPath, fc.integer({ min: 1, max: 100 }), (of, path, times) => {
      const time = migrateStorage(of, path).totalTime;
      expect(migrateStorage(changed(of, { [rate]: times * of[rate] }), path).totalTime).toBeLessThanOrEqual(time * rounding);
      expect(migrateStorage(of, { ...path, rate: times * path.rate }).totalTime).toBeLessThanOrEqual(time * rounding);
    }),
    seeded,
  );
});

test('more writes never make it shorter, a smaller write set neither', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, fc.integer({ min: 1, max: 100 }), (of, path, times) => {
      const time = migrateStorage(of, path).totalTime;
      const more = migrateStorage(changed(of, { writeRate: times * of.writeRate }), path).totalTime;
      const narrower = migrateStorage(changed(of, { writeSet: Math.min(of.writeSet, of.size) / times }), path).totalTime;
      expect([more * rounding >= time, narrower * rounding >= time]).toEqual([true, true]);
    }),
    seeded,
  );
});

test('a pass walked in steps ends when its closed form says, and follows its own equations', () => {
  fc.assert(
    fc.property(anyStorage, fc.integer({ min: 1, max: 99 }), fc.integer({ min: -300, max: 200 }), (of, percent, decades) => {
      const copy = of.targetRate;
      const turnover = (copy / of.size) * 10 ** (decades / 100);
      const start = beginPass(of);
      const whole = passTime(start, copy, turnover);
      const middle = advancePass(start, copy, turnover, (whole * percent) / 100);
      expect(passTime(middle, copy, turnover) / whole).toBeCloseTo(1 - percent / 100, 6);
      expect(advancePass(start, copy, turnover, whole).cold / of.size).toBeCloseTo(0, 6);
      expect(advancePass(start, copy, turnover, whole).hot / of.size).toBeCloseTo(0, 6);
    }),
    seeded,
  );
});

test('blocks tracked one by one take the time that the closed form gives', () => {
  // 20,000 blocks, half of them written at random, a write for every two copies; a copy passes over what is there already.
  const [blocks, hot, every] = [20_000, 10_000, 2];
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const there = new Uint8Array(blocks);
  let copies = 0;
  for (let at = 0; at < blocks; at++) {
    if (there[at] === 1) continue;
    copies++;
    if (copies % every === 0) there[2 * Math.floor(random() * hot)] = 1;
  }
  const expected = passTime({ cold: blocks - hot, hot }, 1, 1 / every / hot);
  expect(copies / expected).toBeCloseTo(1, 2);
});
