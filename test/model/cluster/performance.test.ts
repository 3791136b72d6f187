import { describe, expect, test } from 'vitest';
import { compressible, reachedRatio } from '../../../src/model/cluster/compression.ts';
import type { ClusterPlan } from '../../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { migrate } from '../../../src/model/migrate.ts';
import type { Performance } from '../../../src/scenario/performance.ts';
import { scenario, type ScenarioInput } from '../../../src/scenario/scenario.ts';

/** One host emptied onto another, both tuned, over networks of 10 Gb/s. */
interface Wanted {
  readonly platform?: 'hyperv-2008r2' | 'hyperv-2012r2' | 'hyperv-2022';
  readonly performance?: Performance;
  readonly vms?: number;
  readonly atOnce?: number;
  readonly networks?: readonly Partial<ClusterPlan['networks'][number]>[];
  readonly host?: Partial<ClusterPlan['hosts'][number]>;
  readonly smb?: number;
  readonly input?: ScenarioInput;
}

function drained({
  platform = 'hyperv-2012r2',
  vms = 1,
  atOnce = 4,
  networks = [{}],
  host = {},
  smb,
  performance,
  input,
}: Wanted) {
  const { link, host: tuned, vm, migration } = settings(platform, input);
  return simulateCluster({
    migration,
    hosts: ['a', 'b'].map((name) => ({ name, host: tuned, ...host })),
    from: 'a',
    to: ['b'],
    networks: networks.map((one, at) => ({ name: `net${at + 1}`, link, preference: at, ...one })),
    limits: { simultaneousMigrations: atOnce, ...(smb !== undefined && { smb }) },
    vms: Array.from({ length: vms }, (_, at) => ({ name: `vm${at + 1}`, vm, priority: 'medium' })),
    ...(performance && { performance }),
  });
}

const settings = (platform: NonNullable<Wanted['platform']>, input: ScenarioInput = {}) =>
  scenario({
    ...input,
    link: { rate: '10 Gb/s', mtu: '9000 B', ...input.link },
    host: { powerPlan: 'full', cStates: 'off', ...input.host },
    vm: { memory: '8 GiB', ...input.vm },
    migration: { platform, setup: '0 s', blackout: '0 s', ...input.migration },
  });

const makespan = (wanted: Wanted) => drained(wanted).makespan;
const alone = (platform: NonNullable<Wanted['platform']>, input?: ScenarioInput) => migrate(settings(platform, input)).totalTime;

describe('compression', () => {
  const squeezed = { migration: { compressionRatio: 2 } } as const;

  test('of memory that idle cores squeeze in time is that of the closed form', () => {
    expect(makespan({ performance: 'compression', input: squeezed })).toBeCloseTo(alone('hyperv-2012r2', squeezed), 9);
    expect(makespan({ input: squeezed })).toBeCloseTo(alone('hyperv-2012r2', squeezed), 9);
  });

  test('is nothing with TCP/IP', () => {
    expect(makespan({ performance: 'tcp-ip', input: squeezed })).toBeCloseTo(alone('hyperv-2012r2'), 9);
  });

  test('takes idle cores alone: a busy host sends memory as it is', () => {
    const busy = { ...squeezed, host: { load: 1, loadCost: 0, loadWakeCost: 0 } };
    expect(makespan({ performance: 'compression', input: busy })).toBeCloseTo(alone('hyperv-2012r2'), 9);
    const times = [0, 0.5, 0.75, 0.9, 1].map((load) =>
      makespan({ performance: 'compression', input: { ...squeezed, host: { load, loadCost: 0, loadWakeCost: 0 } } }),
    );
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test.each([
    [2, 2e9, 1e9, 2],
    [2, 4e9, 1e9, 2],
    [2, 1e9, 1e9, 1.5],
    [4, 0, 1e9, 1],
  ])('of a ratio of %f, where %d B/s can be squeezed and %d B/s sent, comes to %f', (ratio, idle, wire, reached) => {
    expect(reachedRatio(ratio, idle, wire)).toBeCloseTo(reached, 12);
  });

  test('of what is not squeezed in time leaves the wire full and no core over its share', () => {
    const [ratio, idle, wire] = [3, 0.8e9, 1e9];
    const memory = wire * reachedRatio(ratio, idle, wire);
    expect(idle / ratio + (memory - idle)).toBeCloseTo(wire, 0);
  });

  test('has fewer cores where connections and other work keep them busy', () => {
    const { host } = settings('hyperv-2012r2');
    const eight = compressible({ name: 'a', host }, 0);
    expect(compressible({ name: 'a', host, cores: 4 }, 0)).toBeCloseTo(eight / 2, 0);
    expect(compressible({ name: 'a', host }, 6)).toBeCloseTo(eight / 4, 0);
    expect(compressible({ name: 'a', host }, 9)).toBe(0);
  });
});

describe('SMB', () => {
  test('fills a link that one connection does not', () => {
    const one = drained({ performance: 'tcp-ip' }).networks[0]!;
    const four = drained({ performance: 'smb' }).networks[0]!;
    expect(one.meanUtilisation).toBeLessThan(0.65);
    expect(four.meanUtilisation).toBeGreaterThan(0.9);
  });

  test('opens one connection to an adapter without RSS', () => {
    expect(makespan({ performance: 'smb', networks: [{ rssQueues: 1 }] })).toBeCloseTo(makespan({ performance: 'tcp-ip' }), 9);
  });

  test('spreads one migration over all equal networks, and says so', () => {
    const [one, two] = [1, 2].map((count) =>
      drained({ performance: 'smb', networks: Array.from({ length: count }, () => ({})) }),
    );
    expect(two!.makespan).toBeCloseTo(one!.makespan / 2, 9);
    expect(two!.migrations[0]!.network).toBe('net1 + net2');
    expect(two!.networks.map(({ busy }) => busy)).toEqual([two!.makespan, two!.makespan]);
  });

  test('spreads its connections over the members of a team, as far as that receives on several', () => {
    const over = (mode: 'lacp' | 'switch-independent') =>
      makespan({ performance: 'smb', vms: 6, networks: [{ team: { members: 2, mode, algorithm: 'dynamic' } }] });
    const alone = makespan({ performance: 'smb', vms: 6 });
    // Ports are hashed to members at the target: of four connections all meet on one in one of eight cases.
    expect(over('lacp')).toBeLessThan(0.7 * alone);
    expect(over('switch-independent')).toBeCloseTo(alone, 6);
  });

  test('leaves a slower network alone, and the CSV network', () => {
    const slow = settings('hyperv-2012r2', { link: { rate: '1 Gb/s' } }).link;
    const { networks } = drained({ performance: 'smb', networks: [{ link: slow }, {}, { role: 'csv' }] });
    expect(networks.map(({ busy }) => busy > 0)).toEqual([false, true, false]);
  });

  test('goes by RDMA where the adapters can, past the processors', () => {
    const slowHost = { host: { powerPlan: 'balanced', cStates: 'on' } } as const;
    const { makespan, networks } = drained({ performance: 'smb', input: slowHost, networks: [{ rdma: true }, {}] });
    expect(makespan).toBeCloseTo(alone('hyperv-2012r2', { migration: { transport: 'rdma' } }), 9);
    expect(networks.map(({ busy }) => busy > 0)).toEqual([true, false]);
  });

  test('goes on over what is left of its networks, and takes back what comes up', () => {
    const { link, host, vm, migration } = settings('hyperv-2012r2', { migration: { transport: 'rdma' } });
    const { migrations, networks, events } = simulateCluster({
      migration,
      hosts: ['a', 'b'].map((name) => ({ name, host })),
      from: 'a',
      to: ['b'],
      networks: ['x', 'y'].map((name) => ({ name, link, preference: 1, rdma: true })),
      vms: [{ name: 'v', vm, priority: 'medium' }],
      events: [
        { at: 1, network: 'x', state: 'down' },
        { at: 2, network: 'x', state: 'up' },
      ],
    });
    const whole = vm.memory / (2 * 9.7e9 * (1 / 8));
    expect(migrations[0]!.end).toBeCloseTo(whole + 0.5, 6);
    expect(events.flatMap((event) => (event.kind === 'moved' ? [event.network] : []))).toEqual(['y', 'x + y']);
    expect(networks.map(({ busy }) => busy)).toEqual([expect.closeTo(whole - 0.5, 6), expect.closeTo(whole + 0.5, 6)]);
  });

  test('keeps to the limit on it, over all networks together', () => {
    const { migrations } = drained({ performance: 'smb', vms: 2, smb: 6e9, networks: [{}, {}] });
    const bits = migrations.reduce((sum, { transferred }) => sum + 8 * transferred, 0);
    expect(migrations[0]!.end).toBeCloseTo(bits / 6e9, 6);
  });
});

describe('the processors of a host', () => {
  test('let one connection use one core, and several one each as far as there are cores', () => {
    const wide = { link: { rate: '100 Gb/s' } } as const;
    const rate = (vms: number, cores: number) => {
      const { migrations, makespan } = drained({ performance: 'tcp-ip', vms, host: { cores }, input: wide });
      return migrations.reduce((sum, { transferred }) => sum + (8 * transferred) / makespan, 0);
    };
    expect(rate(4, 8)).toBeCloseTo(4 * rate(1, 8), 0);
    // The last of its cores is full to the brim, where a connection alone also waits between windows.
    expect(rate(4, 2) / rate(1, 8)).toBeGreaterThan(2);
    expect(rate(4, 2) / rate(1, 8)).toBeLessThan(2.3);
  });

  test('of an adapter with one queue are one for all connections', () => {
    const four = drained({ performance: 'tcp-ip', vms: 4, networks: [{ rssQueues: 1 }] });
    expect(four.networks[0]!.meanUtilisation).toBeLessThan(0.75);
    expect(drained({ performance: 'tcp-ip', vms: 4 }).networks[0]!.meanUtilisation).toBeGreaterThan(0.95);
  });
});

test('a limit on a network holds for all migrations of a host on it', () => {
  const { migrations, makespan } = drained({ performance: 'tcp-ip', vms: 3, networks: [{ limit: 2e9 }] });
  expect(makespan).toBeCloseTo(
    migrations.reduce((sum, { transferred }) => sum + (8 * transferred) / 2e9, 0),
    6,
  );
});

test.each([
  ['hyperv-2008r2', 1],
  ['hyperv-2012r2', 2],
  ['hyperv-2022', 1],
] as const)('on %s %i run at once by default', (platform, atOnce) => {
  const { link, host, vm, migration } = settings(platform);
  const { migrations } = simulateCluster({
    migration,
    hosts: ['a', 'b'].map((name) => ({ name, host })),
    from: 'a',
    to: ['b'],
    networks: [{ name: 'net', link, preference: 1 }],
    vms: ['v1', 'v2', 'v3'].map((name) => ({ name, vm, priority: 'medium' })),
  });
  expect(migrations.filter(({ start }) => start === 0)).toHaveLength(atOnce);
});

test.each([
  [{ platform: 'hyperv-2008r2', performance: 'compression' }, 'performance: Hyper-V 2008 R2 has no compression; expected tcp-ip'],
  [{ networks: [{ rssQueues: 0 }] }, 'networks, net1, rssQueues: 0 is not'],
  [{ host: { cores: 0 } }, 'hosts, a, cores: 0 is not'],
  [
    { networks: [{ rdma: true, team: { members: 2, mode: 'lacp', algorithm: 'dynamic' } }] },
    'networks, net1: adapters in a team do no RDMA',
  ],
] as const)('%j is refused', (wanted, message) => {
  expect(() => drained(wanted as Wanted)).toThrow(message);
});
