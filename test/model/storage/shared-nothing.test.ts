import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/model/migrate.ts';
import { migrateStorage } from '../../../src/model/storage/migrate-storage.ts';
import { migrateSharedNothing } from '../../../src/model/storage/shared-nothing.ts';
import { storagePath } from '../../../src/model/storage/storage-path.ts';
import { scenario, type Scenario } from '../../../src/scenario/scenario.ts';
import { storage } from '../../../src/scenario/storage.ts';
import { anyScenario } from '../../properties/scenarios.ts';
import { anyStorage, seeded } from './moves.ts';

const rounding = 1 + 1e-9;
const some = { ...seeded, numRuns: 200 };
const able = ['hyperv-2012', 'hyperv-2016', 'ideal'] as const;
const single = fc.tuple(anyScenario(...able), anyStorage);
const ends = (of: Scenario) => migrate(of).totalTime < Infinity;

test('takes as long as disks and memory after each other, or longer where they share a network', () => {
  fc.assert(
    fc.property(single, ([of, disks]) => {
      fc.pre(ends(of));
      const apart = migrateStorage(disks, storagePath(of, disks)).totalTime + migrate(of).totalTime;
      expect(migrateSharedNothing(of, disks).storage.totalTime).toBe(migrateStorage(disks, storagePath(of, disks)).totalTime);
      expect(migrateSharedNothing(of, disks, of.link).totalTime / apart).toBeCloseTo(1, 9);
    }),
    some,
  );
});

test('a network of its own never makes it slower', () => {
  fc.assert(
    fc.property(single, ([of, disks]) => {
      const one = migrateSharedNothing(of, disks);
      const two = migrateSharedNothing(of, disks, of.link);
      expect(two.memory.goodput * rounding).toBeGreaterThanOrEqual(one.memory.goodput);
      if (one.totalTime < Infinity) expect(two.totalTime).toBeLessThanOrEqual(one.totalTime * rounding);
    }),
    some,
  );
});

test('bytes are kept: disks, writes on both sides in both stages, memory', () => {
  fc.assert(
    fc.property(single, ([of, disks]) => {
      fc.pre(ends(of));
      const { transferred, storage, memory, mirroredMeanwhile, downtime } = migrateSharedNothing(of, disks);
      fc.pre(memory.totalTime < Infinity);
      expect(transferred / (storage.copied + storage.mirrored + mirroredMeanwhile + memory.transferred)).toBeCloseTo(1, 9);
      expect(mirroredMeanwhile).toBeLessThanOrEqual(disks.writeRate * (memory.totalTime - downtime) * rounding);
    }),
    some,
  );
});

describe('by hand, over 10 Gb/s without framing', () => {
  const of = scenario({ migration: { platform: 'ideal' }, vm: { memory: '10 GB' }, link: { rate: '10 Gb/s' } });
  const disks = storage({ size: '100 GB', sourceRate: '5000 MB/s', targetRate: '5000 MB/s' });

  test('an idle guest: 80 s for the disks, 8 s for memory, on one network or two', () => {
    expect(migrateSharedNothing(of, disks).totalTime).toBeCloseTo(88, 9);
    expect(migrateSharedNothing(of, disks, of.link).totalTime).toBeCloseTo(88, 9);
  });

  test('two adapters halve the time of the disks and leave that of memory', () => {
    expect(migrateSharedNothing(of, storage(disks, { adapters: 2 })).totalTime).toBeCloseTo(48, 9);
  });

  test('writes take their part of one line from memory, at most half', () => {
    const [some, most] = [storage(disks, { writeRate: '250 MB/s' }), storage(disks, { writeRate: '4000 MB/s' })];
    expect(migrateSharedNothing(of, some).memory.totalTime).toBeCloseTo(10, 9);
    expect(migrateSharedNothing(of, most).memory.totalTime).toBeCloseTo(16, 9);
    expect(migrateSharedNothing(of, some, of.link).memory.totalTime).toBeCloseTo(8, 9);
  });

  test('memory that never ends leaves a whole that never ends', () => {
    const busy = scenario({ migration: { platform: 'ideal' }, vm: { memory: '10 GB', dirtyRate: '2000 MB/s' } });
    expect(migrateSharedNothing(busy, disks)).toMatchObject({ totalTime: Infinity, downtime: Infinity, transferred: Infinity });
  });
});

test('next to no disk leaves a live migration, as with the disks on a file share', () => {
  const of = scenario({ migration: { platform: 'hyperv-2012' }, vm: { memory: '16 GiB' } });
  const live = migrate(of);
  const { totalTime, downtime } = migrateSharedNothing(of, storage({ size: '1 MiB' }));
  expect(totalTime).toBeCloseTo(live.totalTime, 1);
  expect(downtime).toBe(live.downtime);
});

test('Hyper-V 2008 R2, which moves no disks of a running VM, is refused with the platforms that do', () => {
  const of = scenario({ migration: { platform: 'hyperv-2008r2' } });
  expect(() => migrateSharedNothing(of, storage())).toThrow(
    /^migration\.platform: Hyper-V 2008 R2 cannot move the disks of a running VM; state one of hyperv-2012, /,
  );
});

test('four connections carry more than one, and no more than the line', () => {
  const of = scenario({ migration: { platform: 'hyperv-2012' } });
  const [one, four] = [1, 4].map((connections) => storagePath(of, storage({ connections })).rate * 8);
  expect(four!).toBeGreaterThan(2 * one!);
  expect(four!).toBeLessThan(9.5e9);
});
