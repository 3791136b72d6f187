import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrateStorage } from '../../../src/model/storage/migrate-storage.ts';
import { mirrorInRounds } from '../../../src/model/storage/mirror-in-rounds.ts';
import { storage } from '../../../src/scenario/storage.ts';
import { anyPath, anyStorage, seeded } from './moves.ts';

const disk = storage({ size: '100 GB', sourceRate: '2000 MB/s', targetRate: '400 MB/s' });

test('an idle guest takes one round, the time of a single pass', () => {
  fc.assert(
    fc.property(anyStorage, anyPath, (of, path) => {
      const idle = { ...of, writeRate: storage().writeRate };
      const { totalTime, rounds } = mirrorInRounds(idle, 0.3, path);
      expect(rounds).toBe(1);
      expect(totalTime / migrateStorage(idle, path).totalTime).toBeCloseTo(1, 9);
    }),
    seeded,
  );
});

test('a guest that writes as fast as the copy moves is never caught up with; mirrored writes end all the same', () => {
  const busy = storage(disk, { writeRate: '400 MB/s' });
  expect(mirrorInRounds(busy, 0.3)).toEqual({ totalTime: Infinity, transferred: Infinity, rounds: Infinity });
  expect(migrateStorage(busy).totalTime).toBeLessThan(500);
});

test('a guest that keeps writing to little is caught up with, however fast it writes', () => {
  expect(mirrorInRounds(storage(disk, { writeRate: '900 MB/s', writeSet: '100 MB' }), 0.3).totalTime).toBeLessThan(251);
});
