import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrateStorage } from '../../../src/model/storage/migrate-storage.ts';
import { migrateStorages, type Disks } from '../../../src/model/storage/queue.ts';
import { storage } from '../../../src/scenario/storage.ts';
import { anyPath, anyStorage, seeded } from './moves.ts';

const some = { ...seeded, numRuns: 100 };
const disks = fc.array(anyStorage, { minLength: 1, maxLength: 8 });
const limit = fc.integer({ min: 1, max: 4 });

test('two at a time by default: the third begins when the first is done', () => {
  const between = storage({ sourceRate: '400 MB/s', targetRate: '400 MB/s' });
  const [small, large, last] = ['100 GB', '300 GB', '100 GB'].map((size) => storage({ size: size as '100 GB' }));
  const turns = migrateStorages([small!, large!, last!], between, 2);
  expect(turns).toEqual([
    { start: 0, end: 500 },
    { start: 0, end: expect.closeTo(1250, 6) as number },
    { start: 500, end: expect.closeTo(1000, 6) as number },
  ]);
});

test('one alone takes what it takes', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, limit, (of, path, limit) => {
      const [turn] = migrateStorages([of], of, limit, path);
      expect(turn!.end / migrateStorage(of, path).totalTime).toBeCloseTo(1, 9);
    }),
    some,
  );
});

test('never more at once than the limit, in order, and none waits while there is a place', () => {
  fc.assert(
    fc.property(disks, anyStorage, limit, (disks, between, limit) => {
      const turns = migrateStorages(disks, between, limit);
      turns.forEach(({ start, end }, at) => {
        const running = turns.filter((other) => other.start <= start && other.end > start).length;
        const [before, free] = [turns[at - 1]?.start ?? 0, turns.filter((other) => other.end === start).length];
        expect([running <= limit, start >= before, start === 0 || free > 0, end > start]).toEqual([true, true, true, true]);
      });
    }),
    some,
  );
});

test('idle guests: the bytes of all disks pass the slowest part one after the other, whatever the limit', () => {
  fc.assert(
    fc.property(disks, anyStorage, limit, (disks, between, limit) => {
      const idle = disks.map((disk): Disks => ({ ...disk, writeRate: storage().writeRate }));
      const last = Math.max(...migrateStorages(idle, between, limit).map(({ end }) => end));
      const bytes = disks.reduce((sum, { size }) => sum + size, 0);
      expect((last * Math.min(between.sourceRate, between.targetRate)) / bytes).toBeCloseTo(1, 9);
    }),
    some,
  );
});

test('nothing to move takes no time, and a limit of none is refused', () => {
  expect(migrateStorages([], storage(), 2)).toEqual([]);
  expect(() => migrateStorages([storage()], storage(), 0)).toThrow(
    /0 storage migrations at once move nothing; expected 1 or more/,
  );
});
