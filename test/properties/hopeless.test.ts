import { describe, expect, test } from 'vitest';
import { migrate } from '../../src/model/migrate.ts';
import { precopy } from '../../src/model/precopy.ts';
import type { Copied } from '../../src/model/rounds.ts';
import { platforms, type PlatformId } from '../../src/scenario/platforms.ts';
import { scenario } from '../../src/scenario/scenario.ts';

/** A guest that writes all its memory faster than the connection carries it. */
const hopelessOn = (platform: PlatformId) =>
  scenario({
    vm: { memory: '64 GiB', dirtyRate: '4 GiB/s', dirtyPattern: 'uniform' },
    migration: { platform, streamCap: '1 Gb/s', maxRounds: 'none' },
  });

describe('a hopeless migration', () => {
  test.each<[PlatformId]>([['ideal'], ['hyperv-2012r2'], ['qemu']])(
    'on %s is known for one after its first round',
    (platform) => {
      expect(copy(platform, Infinity)).toMatchObject({ ending: 'never', rounds: 1 });
    },
  );

  test.each<[PlatformId]>([['ideal'], ['hyperv-2012r2'], ['qemu']])('on %s ends at its round limit, however high', (platform) => {
    // Run one by one, so many rounds would outlast this test.
    const { ending, rounds, sent, time, rest } = copy(platform, 1e15);
    expect(ending).toBe('round limit');
    expect(rounds).toBe(1e15);
    expect(sent / time).toBeCloseTo(125e6, 0);
    expect(rest).toBeLessThanOrEqual(64 * 2 ** 30);
  });

  test('has infinite time, downtime, bytes and rounds', () => {
    const never = { totalTime: Infinity, downtime: Infinity, transferred: Infinity, rounds: Infinity, converged: false };
    expect(migrate(hopelessOn('ideal'))).toMatchObject(never);
    expect(migrate(hopelessOn('qemu'))).toMatchObject(never);
  });

  test('is also one where latency alone keeps the rest above the limit', () => {
    // Rounds settle at 0.6 ms / (1 − ½) = 1.2 ms, above the limit of 1 ms, although the guest writes at half the rate.
    const late = scenario({
      link: { latency: '600 us' },
      vm: { memory: '1 GiB', dirtyRate: '62.5 MB/s' },
      migration: { platform: 'ideal', streamCap: '1 Gb/s', downtimeLimit: '1 ms' },
    });
    expect(migrate(late).converged).toBe(false);
    expect(migrate({ ...late, migration: { ...late.migration, downtimeLimit: 0.00121 as never } }).converged).toBe(true);
  });
});

function copy(platform: PlatformId, maxRounds: number): Copied {
  const { vm, migration } = hopelessOn(platform);
  const rate = migration.streamCap / 8;
  const conditions = { rate, firstRate: rate, latency: 0, idle: 0, downtimeLimit: migration.downtimeLimit, maxRounds };
  return precopy(vm, platforms[platform], conditions, { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' });
}
