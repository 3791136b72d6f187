import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '../../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { migrateStorage } from '../../../src/model/storage/migrate-storage.ts';
import { migrateStorages } from '../../../src/model/storage/queue.ts';
import { migrateSharedNothing } from '../../../src/model/storage/shared-nothing.ts';
import { storagePath } from '../../../src/model/storage/storage-path.ts';
import { scenario } from '../../../src/scenario/scenario.ts';
import { storage, type Storage } from '../../../src/scenario/storage.ts';
import { bytesPerSecond, gibibytes } from '../../../src/units/quantity.ts';
import { seeded } from '../../properties/scenarios.ts';

const given = (gbps: number, dirty = 0) =>
  scenario({
    link: { rate: `${gbps} Gb/s`, mtu: '9000 B' },
    host: { powerPlan: 'full', cStates: 'off' },
    vm: { memory: '8 GiB', dirtyRate: bytesPerSecond(dirty * 1e6) },
    migration: { platform: 'hyperv-2012' },
  });

interface Wanted {
  readonly mode: 'storage' | 'shared-nothing';
  readonly gbps?: number;
  readonly dirty?: number;
  readonly disks: readonly Storage[];
  readonly more?: Partial<ClusterPlan>;
}

/** Hosts with cores enough for closed forms, which know no limit of cores. */
function moved({ mode, gbps = 10, dirty = 0, disks, more }: Wanted) {
  const { link, host, vm, migration } = given(gbps, dirty);
  const { sourceRate: storageRead, targetRate: storageWrite } = disks[0]!;
  return simulateCluster({
    mode,
    migration,
    hosts: ['a', 'b', 'c'].map((name) => ({ name, host, cores: 100, storageRead, storageWrite })),
    from: 'a',
    to: ['b'],
    networks: [{ name: 'net', link, preference: 1 }],
    vms: disks.map((own, at) => ({ name: `vm${at + 1}`, vm, disks: own, priority: 'medium' })),
    ...more,
  });
}

const anyDisks = fc
  .record({
    size: fc.integer({ min: 1, max: 2000 }),
    writes: fc.integer({ min: 0, max: 900 }),
    set: fc.integer({ min: 1, max: 2500 }),
    source: fc.integer({ min: 50, max: 3000 }),
    target: fc.integer({ min: 50, max: 3000 }),
  })
  .map(({ size, writes, set, source, target }) =>
    storage({
      size: gibibytes(size),
      writeRate: bytesPerSecond(writes * 1e6),
      writeSet: gibibytes(set),
      sourceRate: bytesPerSecond(source * 1e6),
      targetRate: bytesPerSecond(target * 1e6),
    }),
  );

const expectClose = (value: number, expected: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * expected);

describe('disks of one VM over one network', () => {
  test('take exactly as long as in the closed form', () => {
    fc.assert(
      fc.property(anyDisks, fc.constantFrom(1, 10, 25), (disks, gbps) => {
        const { migrations, networks } = moved({ mode: 'storage', gbps, disks: [disks] });
        const alone = migrateStorage(disks, storagePath(given(gbps), disks));
        expect(migrations[0]).toMatchObject({ move: 'storage', outcome: 'done', downtime: 0, converged: true });
        expectClose(migrations[0]!.end, alone.totalTime);
        expectClose(migrations[0]!.transferred, alone.transferred);
        expectClose(networks[0]!.carried, alone.transferred);
      }),
      seeded,
    );
  });

  test('and then its memory, beside mirrored writes: exactly as in the closed form', () => {
    fc.assert(
      fc.property(anyDisks, fc.constantFrom(1, 10, 25), fc.integer({ min: 0, max: 60 }), (disks, gbps, dirty) => {
        const { migrations, networks } = moved({ mode: 'shared-nothing', gbps, dirty, disks: [disks] });
        const alone = migrateSharedNothing(given(gbps, dirty), disks);
        expect(migrations[0]).toMatchObject({ move: 'shared-nothing', outcome: 'done', rounds: alone.memory.rounds });
        expectClose(migrations[0]!.end, alone.totalTime);
        expectClose(migrations[0]!.downtime, alone.downtime);
        expectClose(networks[0]!.carried, migrations[0]!.transferred);
      }),
      seeded,
    );
  });
});

const hundred = storage({ size: '100 GiB' });

describe('disks of several VMs', () => {
  test('wait for places of storage migrations, and share like in the closed form', () => {
    const disks = [60, 100, 80, 40].map((size) => storage({ size: gibibytes(size), writeRate: '20 MB/s' }));
    const { migrations } = moved({ mode: 'storage', disks });
    const expected = migrateStorages(disks, disks[0]!, 2, storagePath(given(10), disks[0]!));
    migrations.forEach(({ start, end }, at) => {
      expectClose(start, expected[at]!.start);
      expectClose(end, expected[at]!.end);
    });
  });

  test('with memory after them keep to both limits', () => {
    const atOnce = (limits: Partial<ClusterPlan['limits']>) =>
      moved({ mode: 'shared-nothing', disks: [hundred, hundred, hundred], more: { limits: { ...limits } } }).migrations.filter(
        ({ start }) => start === 0,
      ).length;
    expect(atOnce({})).toBe(2);
    expect(atOnce({ simultaneousStorage: 3 })).toBe(2);
    expect(atOnce({ simultaneousStorage: 3, simultaneousMigrations: 3 })).toBe(3);
    expect(atOnce({ simultaneousStorage: 1 })).toBe(1);
  });
});

test('disks go over all equal networks, memory over one of them, and the change is told', () => {
  const { link } = given(1);
  const networks = ['x', 'y'].map((name, preference) => ({ name, link, preference }));
  const { migrations, events, networks: used } = moved({ mode: 'shared-nothing', gbps: 1, disks: [hundred], more: { networks } });
  expect(events.map(({ kind }) => kind)).toEqual(['start', 'memory', 'suspended', 'done']);
  expect(events.slice(0, 2)).toMatchObject([{ network: 'x + y' }, { network: 'x' }]);
  const one = moved({ mode: 'shared-nothing', gbps: 1, disks: [hundred] }).migrations[0]!;
  expect(migrations[0]!.end).toBeLessThan(0.6 * one.end);
  expect(used[0]!.busy).toBeGreaterThan(used[1]!.busy);
});

test('disks whose network fails go on over the next, with nothing copied twice', () => {
  const { link } = given(10);
  const networks = [
    { name: 'lm', link, preference: 1 },
    { name: 'csv', link, preference: 2, role: 'csv' as const },
  ];
  const events = [{ at: 60, network: 'lm', state: 'down' }] as const;
  const { migrations, networks: used } = moved({ mode: 'storage', disks: [hundred], more: { networks, events } });
  const alone = moved({ mode: 'storage', disks: [hundred] }).migrations[0]!;
  expectClose(migrations[0]!.end, alone.end);
  expectClose(migrations[0]!.transferred, alone.transferred);
  expect(used[0]!.busy).toBeCloseTo(60, 9);
});

test('disks need no memory on their target, a VM with them does', () => {
  const { host } = given(10);
  const hosts = [
    { name: 'a', host },
    { name: 'b', host, memoryFree: 1e9 },
  ];
  const outcome = (mode: Wanted['mode']) => moved({ mode, disks: [hundred], more: { hosts } }).migrations[0]!.outcome;
  expect([outcome('storage'), outcome('shared-nothing')]).toEqual(['done', 'no room']);
});

test.each([
  [{ migration: scenario({ migration: { platform: 'hyperv-2008r2' } }).migration }, 'mode: Hyper-V 2008 R2 has no storage'],
  [{ vms: [{ name: 'bare', vm: given(1).vm, priority: 'medium' as const }] }, 'vms, bare: no disks, which storage moves'],
])('what cannot be is refused: %#', (more, message) => {
  expect(() => moved({ mode: 'storage', disks: [hundred], more })).toThrow(message);
});
