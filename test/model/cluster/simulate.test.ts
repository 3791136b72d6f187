import { describe, expect, test } from 'vitest';
import type { ClusterOutcome } from '../../../src/model/cluster/outcome.ts';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { scenario } from '../../../src/scenario/scenario.ts';
import { InputError } from '../../../src/units/input-error.ts';
import { base, host, network, on, plan, vm } from './plans.ts';

const ends = ({ migrations }: ClusterOutcome) => Object.fromEntries(migrations.map(({ vm, end }) => [vm, round(end)]));
const round = (value: number) => Math.round(value * 1e9) / 1e9;
const kindsOf = ({ events }: ClusterOutcome) => events.map(({ kind }) => kind);
const of = ({ migrations }: ClusterOutcome, name: string) => migrations.find((one) => one.vm === name)!;

describe('the queue', () => {
  test('goes by priority, then by name, whatever the order of the plan', () => {
    const vms = [vm('z', 1, { priority: 'high' }), vm('b', 1), vm('a', 1), vm('y', 1, { priority: 'low' })];
    const outcome = simulateCluster(plan({ vms, limits: { simultaneousMigrations: 1 } }));
    expect(ends(outcome)).toEqual({ z: 1, a: 2, b: 3, y: 4 });
    expect(outcome.migrations.map(({ queued }) => round(queued))).toEqual([0, 1, 2, 3]);
  });

  test('counts numbers in names as people do', () => {
    const vms = ['app-10', 'app-2', 'app-1'].map((name) => vm(name, 1));
    expect(simulateCluster(plan({ vms })).migrations.map((one) => one.vm)).toEqual(['app-1', 'app-2', 'app-10']);
  });

  test.each([
    ['hyperv-2008r2', 1],
    ['hyperv-2012', 2],
  ] as const)('on %s %i run at once', (platform, atOnce) => {
    const vms = ['a', 'b', 'c', 'd'].map((name) => vm(name, 1));
    const { migrations } = simulateCluster(plan({ vms, migration: on(platform) }));
    expect(migrations.filter(({ start }) => start === 0)).toHaveLength(atOnce);
  });

  test('a limit counts at the target as at the source', () => {
    const vms = [vm('one', 1), vm('two', 1, { host: 'c' })];
    const outcome = simulateCluster(plan({ vms, to: ['b'], limits: { simultaneousMigrations: 1 } }));
    expect(ends(outcome)).toEqual({ one: 1, two: 2 });
  });

  test('a limit for the whole cluster goes before those of its hosts', () => {
    const vms = [vm('one', 1), vm('two', 1, { host: 'c' })];
    const hosts = ['a', 'b', 'c', 'd'].map((name) => host(name));
    const outcome = simulateCluster(plan({ hosts, vms, to: ['b', 'd'], limits: { clusterWide: 1 } }));
    expect(ends(outcome)).toEqual({ one: 1, two: 2 });
  });

  test('one that waits for its target lets those go ahead that need not', () => {
    const vms = [vm('a1', 4), vm('a2', 1), vm('a3', 1)];
    const hosts = [host('a'), host('b', { memoryFree: 625e6 }), host('c', { memoryFree: 2e8 })];
    // a1 and a2 find room on b only, a3 on c.
    const outcome = simulateCluster(plan({ hosts, vms, to: ['b', 'c'], limits: { simultaneousMigrations: 2 } }));
    expect(outcome.migrations.map(({ target }) => target)).toEqual(['b', 'c', 'b']);
  });
});

describe('places', () => {
  test('each VM goes to the target with most free memory', () => {
    const hosts = [host('a'), host('b', { memoryFree: 400e6 }), host('c', { memoryFree: 500e6 })];
    const outcome = simulateCluster(plan({ hosts, to: ['b', 'c'], vms: [vm('v1', 2), vm('v2', 2), vm('v3', 1)] }));
    expect(outcome.migrations.map(({ target }) => target)).toEqual(['c', 'b', 'c']);
  });

  test('a VM that names its target goes there, however much room another has', () => {
    const hosts = [host('a'), host('b', { memoryFree: 400e6 }), host('c', { memoryFree: 500e6 })];
    const outcome = simulateCluster(plan({ hosts, to: ['b', 'c'], vms: [vm('v1', 2, { to: 'b' }), vm('v2', 3, { to: 'b' })] }));
    expect(outcome.migrations.map(({ target, outcome }) => [target, outcome])).toEqual([
      ['b', 'done'],
      [undefined, 'no room'],
    ]);
  });

  test('one that fits nowhere is reported, and the others move', () => {
    const hosts = [host('a'), host('b', { memoryFree: 200e6 })];
    const outcome = simulateCluster(plan({ hosts, vms: [vm('big', 2), vm('small', 1)] }));
    expect(of(outcome, 'big')).toMatchObject({
      outcome: 'no room',
      start: Infinity,
      why: 'no target has enough free memory for it',
    });
    expect(ends(outcome).small).toBe(1);
    expect(outcome.makespan).toBe(1);
  });

  test('one that would fit if those before it did not is told apart', () => {
    const outcome = simulateCluster(
      plan({ hosts: [host('a'), host('b', { memoryFree: 300e6 })], vms: [vm('v1', 2), vm('v2', 2)] }),
    );
    expect(of(outcome, 'v2').why).toBe('no target has enough memory left for it beside those before it in the queue');
  });
});

describe('one link', () => {
  test('is shared equally, and what one leaves the others get', () => {
    // Together until 2 s, when the short one has its 125 MB; the long one then has 125 MB to go.
    expect(ends(simulateCluster(plan({ vms: [vm('long', 2), vm('short', 1)] })))).toEqual({ short: 2, long: 3 });
  });

  test('gives one that a limit holds back no more than that, and the rest to the other', () => {
    const slow = { ...base.migration, bandwidthLimit: 250e6 as never };
    const outcome = simulateCluster(plan({ vms: [vm('slow', 1, { migration: slow }), vm('fast', 3)] }));
    expect(ends(outcome)).toEqual({ slow: 4, fast: 4 });
  });

  test.each([
    ['that are slower than it fill it as any others do', 600e6, 1e9 * (1460 / 1538)],
    ['that carry more than frames leave of it fill it together as one does', 970e6, 970e6],
    ['never carry more than it', 2e9, 1e9],
  ])('measured streams %s', (_, streamCap, together) => {
    const { migration } = scenario({ migration: { platform: 'hyperv-2012', setup: '0 s', blackout: '0 s' } });
    const measured = { ...migration, streamCap: streamCap as never };
    const { makespan } = simulateCluster(
      plan({ migration: measured, vms: [vm('one', 1), vm('two', 1)], spread: false, limits: { simultaneousMigrations: 2 } }),
    );
    expect(makespan).toBeCloseTo(2e9 / together, 9);
  });

  test('adapters of other hosts are other links', () => {
    const hosts = ['a', 'b', 'c', 'd'].map((name) => host(name));
    const outcome = simulateCluster(plan({ hosts, to: ['b', 'd'], vms: [vm('one', 1), vm('two', 1, { host: 'c' })] }));
    expect(outcome.migrations.map(({ target }) => target)).toEqual(['b', 'd']);
    expect(ends(outcome)).toEqual({ one: 1, two: 1 });
  });

  test('a target’s adapter is shared by all that send to it', () => {
    expect(ends(simulateCluster(plan({ vms: [vm('one', 1), vm('two', 1, { host: 'c' })] })))).toEqual({ one: 2, two: 2 });
  });

  test('is accounted for: busy, carried, used and when', () => {
    const [net] = simulateCluster(plan({ vms: [vm('long', 2), vm('short', 1)] })).networks;
    expect(net).toMatchObject({
      name: 'net',
      load: [
        { at: 0, rate: 1e9 },
        { at: 3, rate: 0 },
      ],
    });
    expect(net!.busy).toBeCloseTo(3, 9);
    expect(net!.carried).toBeCloseTo(375e6, 0);
    expect(net!.meanUtilisation).toBeCloseTo(1, 9);
  });
});

describe('several networks', () => {
  const two = [network('second', { preference: 2 }), network('first', { preference: 1 })];
  const vms = [vm('v1', 1), vm('v2', 1)];
  const used = (outcome: ClusterOutcome) => outcome.migrations.map((one) => one.network);

  test('one migration alone takes the preferred one', () => {
    expect(used(simulateCluster(plan({ networks: two, vms: [vm('v1', 1)] })))).toEqual(['first']);
  });

  test('two at once use two from 2012 on, and take as long as one', () => {
    const outcome = simulateCluster(plan({ networks: two, vms, migration: on('hyperv-2012') }));
    expect(used(outcome)).toEqual(['first', 'second']);
    expect(ends(outcome)).toEqual({ v1: 1, v2: 1 });
  });

  test('2008 R2 uses one', () => {
    const limits = { simultaneousMigrations: 2 };
    expect(used(simulateCluster(plan({ networks: two, vms, limits, migration: on('hyperv-2008r2') })))).toEqual([
      'first',
      'first',
    ]);
  });
});

test('a backup network takes no migrations while a migration network is up', () => {
  const networks = [network('lm'), network('csv', { preference: 2, role: 'csv' })];
  const outcome = simulateCluster(plan({ networks, vms: [vm('v1', 4), vm('v2', 4)] }));
  expect(outcome.networks.map(({ busy }) => busy > 0)).toEqual([true, false]);
});

describe('a network that fails', () => {
  const networks = [network('lm'), network('csv', { preference: 2, role: 'csv' })];

  test('is backed up by the next one, with nothing lost and nothing sent twice', () => {
    const outcome = simulateCluster(
      plan({ networks, vms: [vm('v', 4)], migration: on('hyperv-2012'), events: [{ at: 1, network: 'lm', state: 'down' }] }),
    );
    expect(of(outcome, 'v')).toMatchObject({ network: 'csv', outcome: 'done' });
    expect(of(outcome, 'v').end).toBeCloseTo(4, 9);
    expect(of(outcome, 'v').transferred).toBeCloseTo(500e6, 0);
    expect(outcome.networks.map(({ busy }) => round(busy))).toEqual([1, 3]);
    expect(kindsOf(outcome)).toEqual(['start', 'network', 'moved', 'suspended', 'done']);
  });

  test('slows those that were on the other one already', () => {
    const two = [network('lm'), network('lm2', { preference: 2 })];
    const outcome = simulateCluster(
      plan({ networks: two, vms: [vm('v1', 4), vm('v2', 4)], events: [{ at: 2, network: 'lm', state: 'down' }] }),
    );
    expect(ends(outcome)).toEqual({ v1: 6, v2: 6 });
  });

  test('on 2008 R2 breaks the migration, which starts again after the others', () => {
    const vms = [vm('v1', 4), vm('v2', 1)];
    const outcome = simulateCluster(
      plan({ networks, vms, migration: on('hyperv-2008r2'), events: [{ at: 1, network: 'lm', state: 'down' }] }),
    );
    expect(ends(outcome)).toEqual({ v2: 2, v1: 6 });
    expect(of(outcome, 'v1')).toMatchObject({ start: 2, queued: 1, network: 'csv' });
    expect(of(outcome, 'v1').transferred).toBeCloseTo(625e6, 0);
    expect(kindsOf(outcome)).toContain('failed');
  });

  test('with no other up makes its migrations wait until one is', () => {
    const events = [
      { at: 1, network: 'net', state: 'down' },
      { at: 11, network: 'net', state: 'up' },
    ] as const;
    const outcome = simulateCluster(plan({ vms: [vm('v', 4)], events }));
    expect(ends(outcome)).toEqual({ v: 14 });
    expect(kindsOf(outcome)).toEqual(['start', 'network', 'stranded', 'network', 'moved', 'suspended', 'done']);
  });

  test('for good leaves what has not moved, and says why', () => {
    const outcome = simulateCluster(
      plan({
        vms: [vm('v1', 4), vm('v2', 1)],
        limits: { simultaneousMigrations: 1 },
        events: [{ at: 1, network: 'net', state: 'down' }],
      }),
    );
    const why = 'no network is up any more';
    expect(outcome.migrations).toMatchObject([
      { vm: 'v1', outcome: 'failed', start: 0, end: Infinity, why },
      { vm: 'v2', outcome: 'failed', start: Infinity, why },
    ]);
  });

  test('while the VM is suspended leaves it running at the source, to be moved later', () => {
    const events = [
      { at: 4.5, network: 'net', state: 'down' },
      { at: 10, network: 'net', state: 'up' },
    ] as const;
    const migration = { ...base.migration, blackout: 1 as never };
    const outcome = simulateCluster(plan({ vms: [vm('v', 4)], migration, events }));
    expect(kindsOf(outcome)).toEqual(['start', 'suspended', 'network', 'failed', 'network', 'start', 'suspended', 'done']);
    expect(of(outcome, 'v')).toMatchObject({ start: 10, end: 15, downtime: 1 });
  });

  test('that holds packets in the socket has them sent again', () => {
    const migration = { ...on('qemu'), setup: 0 as never };
    const events = [{ at: 1, network: 'lm', state: 'down' }] as const;
    const once = simulateCluster(plan({ networks, vms: [vm('v', 4)], migration }));
    const twice = simulateCluster(plan({ networks, vms: [vm('v', 4)], migration, events }));
    expect(of(twice, 'v').transferred).toBeGreaterThan(of(once, 'v').transferred);
  });
});

describe('a migration that dirties memory faster than it gets through', () => {
  const writes = { dirtyRate: '75 MB/s', workingSet: 'none' } as const;

  test('ends once those that took its bandwidth have ended', () => {
    const outcome = simulateCluster(plan({ vms: [vm('busy', 4, { writes }), vm('idle', 8)] }));
    expect(of(outcome, 'busy')).toMatchObject({ outcome: 'done', converged: true });
    expect(of(outcome, 'busy').end).toBeGreaterThan(of(outcome, 'idle').end);
  });

  test('never ends beside one like it, though each does alone', () => {
    const vms = [vm('busy1', 4, { writes }), vm('busy2', 4, { writes })];
    const together = simulateCluster(plan({ vms }));
    expect(together.migrations.map(({ outcome }) => outcome)).toEqual(['never', 'never']);
    expect(together.makespan).toBe(Infinity);
    const inTurn = simulateCluster(plan({ vms, limits: { simultaneousMigrations: 1 } }));
    expect(inTurn.migrations.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });

  test('keeps its place, and those behind it are told so', () => {
    const endless = { dirtyRate: '200 MB/s', workingSet: 'none' } as const;
    const outcome = simulateCluster(
      plan({ vms: [vm('busy', 4, { writes: endless, priority: 'high' }), vm('next', 1)], limits: { simultaneousMigrations: 1 } }),
    );
    expect(of(outcome, 'next')).toMatchObject({
      outcome: 'never',
      start: Infinity,
      why: 'waits for a place behind busy, which never ends',
    });
  });

  describe('where those are given up that never end', () => {
    // 500 MB and 125 MB are 0.466 and 0.116 GiB.
    const patient = { simultaneousMigrations: 1, patience: 100 };
    const endless = { dirtyRate: '200 MB/s', workingSet: 'none' } as const;
    const busy = vm('busy', 4, { writes: endless, priority: 'high' });

    test('leaves its place to those behind it', () => {
      const outcome = simulateCluster(plan({ vms: [busy, vm('next', 1)], limits: patient }));
      const until = (100 * 500e6) / 2 ** 30;
      expect(of(outcome, 'busy')).toMatchObject({ outcome: 'never', end: Infinity, start: 0 });
      expect(of(outcome, 'busy').why).toMatch(/too fast .* and is given up after 46.6/);
      expect(of(outcome, 'next')).toMatchObject({ outcome: 'done', queued: expect.closeTo(until, 6) as number });
      expect(outcome.makespan).toBe(Infinity);
      expect(kindsOf(outcome)).toEqual(['start', 'given up', 'start', 'suspended', 'done']);
    });

    test('what it sent until then is counted', () => {
      const { migrations, networks } = simulateCluster(plan({ vms: [busy, vm('next', 1)], limits: patient }));
      const sent = migrations.reduce((sum, { transferred }) => sum + transferred, 0);
      expect(networks[0]!.carried).toBeCloseTo(sent, -2);
    });

    test('those that only disturbed each other end once one of them is gone', () => {
      const vms = [vm('long', 4, { writes }), vm('short', 2, { writes })];
      const outcome = simulateCluster(plan({ vms, limits: { patience: 100 } }));
      expect(Object.fromEntries(outcome.migrations.map(({ vm, outcome }) => [vm, outcome]))).toEqual({
        long: 'done',
        short: 'never',
      });
    });

    test('a network that comes up before may still save it', () => {
      const networks = [
        network('slow', { link: scenario({ link: { rate: '0.5 Gb/s' } }).link }),
        network('net', { preference: 0 }),
      ];
      const events = [
        { at: 1, network: 'net', state: 'down' },
        { at: 5, network: 'net', state: 'up' },
        { at: 6, network: 'slow', state: 'down' },
      ] as const;
      const outcome = simulateCluster(plan({ vms: [vm('busy', 4, { writes })], networks, events, limits: patient }));
      expect(of(outcome, 'busy').outcome).toBe('done');
    });
  });

  test('at its round limit costs no more for running beside others for long', () => {
    const migration = { ...base.migration, maxRounds: 1e12 as never };
    const outcome = simulateCluster(
      plan({ vms: [vm('busy', 4, { writes: { dirtyRate: '300 MB/s' }, migration }), vm('idle', 4)] }),
    );
    expect(of(outcome, 'busy')).toMatchObject({ rounds: 1e12, converged: false, outcome: 'done' });
  });
});

describe('a plan that contradicts itself is refused with the place and what is known', () => {
  const vms = [vm('v', 1)];
  test.each([
    ['from', plan({ vms, from: 'x' }), 'from: unknown "x"'],
    ['to', plan({ vms, to: ['x'] }), 'to: unknown "x"'],
    ['itself', plan({ vms, to: ['a'] }), 'to: "a" is where the VMs come from'],
    ['two of a name', plan({ vms: [...vms, ...vms] }), 'vms: "v" stands there twice'],
    ['no network', plan({ vms, networks: [] }), 'networks: empty'],
    ['event', plan({ vms, events: [{ at: 1, network: 'lm', state: 'down' }] }), 'events: unknown "lm"'],
    ['time', plan({ vms, events: [{ at: -1, network: 'net', state: 'down' }] }), 'events: -1 is not a time'],
  ])('%s', (_, wrong, message) => {
    expect(() => simulateCluster(wrong)).toThrow(InputError);
    expect(() => simulateCluster(wrong)).toThrow(message);
  });
});
