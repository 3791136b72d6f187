import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowPriorities, priorities, type ClusterPlan, type LowPriority, type Priority } from '../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import { migrate } from '../../src/model/migrate.ts';
import { performances, type Performance } from '../../src/scenario/performance.ts';
import type { PlatformId } from '../../src/scenario/platforms.ts';
import { scenario, type Scenario } from '../../src/scenario/scenario.ts';
import { bytesPerSecond, gibibytes, seconds } from '../../src/units/quantity.ts';
import { anyScenario, changed, contested, seeded } from './scenarios.ts';

/** Times are sums over rounds, here from event to event. */
const rounding = 1e-9;

const base = scenario();

/** As many as compress any memory in time. */
const cores = 1e9;

/** One VM and one network. */
function alone({ link, host, vm, migration }: Scenario): ClusterPlan {
  return {
    migration,
    hosts: [
      { name: 'source', host, cores },
      { name: 'target', host, cores },
    ],
    from: 'source',
    to: ['target'],
    networks: [{ name: 'only', link, preference: 1 }],
    vms: [{ name: 'one', vm, priority: 'medium' }],
    limits: { patience: Infinity },
  };
}

describe('one migration over one network', () => {
  test('is exactly that of the closed form, on every platform', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario(), contested(), contested('qemu', 'ideal')), (any) => {
        const scenario = changed(any, { host: { flows: 1, load: Math.min(any.host.load, 0.99) } });
        const { totalTime, downtime, transferred, rounds, converged } = migrate(scenario);
        const { makespan, migrations } = simulateCluster(alone(scenario));
        const [one] = migrations;
        expect(one!.converged).toBe(converged);
        expect(one!.outcome).toBe(totalTime === Infinity ? 'never' : 'done');
        expectClose(one!.rounds, rounds);
        expectClose(one!.end, totalTime);
        expectClose(makespan, totalTime);
        expectClose(one!.downtime, downtime);
        expectClose(one!.transferred, transferred);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });
});

/** Plans of a few VMs of all kinds between a few hosts over a few networks, some of which fail. */
const anyPlan: fc.Arbitrary<Chosen> = fc.record({
  vms: fc.array(
    fc.record({
      from: fc.constantFrom('a', 'b'),
      priority: fc.constantFrom(...priorities),
      memory: fc.integer({ min: 1, max: 64 }),
      dirty: fc.integer({ min: 0, max: 90 }),
      uniform: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  platform: fc.constantFrom('hyperv-2008r2', 'hyperv-2012r2', 'qemu', 'ideal'),
  preferences: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  latency: fc.constantFrom(0, 0, 1e-4),
  atOnce: fc.integer({ min: 1, max: 4 }),
  failures: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 300 }), network: fc.nat(2), state: fc.constantFrom('up', 'down') }),
    { maxLength: 5 },
  ),
  roundLimit: fc.constantFrom('4', 'none'),
  lowPriority: fc.constantFrom(...lowPriorities),
  performance: fc.constantFrom(...performances),
  rdma: fc.boolean(),
  cores: fc.integer({ min: 1, max: 4 }),
});

interface Chosen {
  readonly vms: readonly { from: string; priority: Priority; memory: number; dirty: number; uniform: boolean }[];
  readonly platform: PlatformId;
  readonly preferences: readonly number[];
  readonly latency: number;
  readonly atOnce: number;
  readonly failures: readonly { at: number; network: number; state: 'up' | 'down' }[];
  readonly roundLimit: '4' | 'none';
  readonly lowPriority: LowPriority;
  /** Of platforms that have the choice. */
  readonly performance: Performance;
  readonly rdma: boolean;
  readonly cores: number;
}

function planOf({ vms, platform, preferences, latency, atOnce, failures, roundLimit, ...chosen }: Chosen): ClusterPlan {
  const { migration, host, link } = scenario({
    link: { rate: '1 Gb/s', latency: seconds(latency) },
    migration: { platform, maxRounds: roundLimit, compressionRatio: 2 },
  });
  const networks = preferences.map((preference, i) => ({ name: `net${i}`, link, preference, rdma: chosen.rdma && i < 2 }));
  return {
    migration,
    hosts: ['a', 'b', 'c', 'd'].map((name) => ({ name, host, cores: chosen.cores })),
    from: 'a',
    to: ['c', 'd'],
    lowPriority: chosen.lowPriority,
    ...(platform === 'hyperv-2012r2' && { performance: chosen.performance }),
    networks,
    limits: { simultaneousMigrations: atOnce },
    vms: vms.map(({ from, priority, memory, dirty, uniform }, i) => ({
      name: `vm${i}`,
      host: from,
      priority,
      vm: scenario({
        vm: {
          memory: gibibytes(memory / 8),
          dirtyRate: bytesPerSecond(dirty * 1e6),
          dirtyPattern: uniform ? 'uniform' : 'round-robin',
        },
      }).vm,
    })),
    events: failures.map(({ at, network, state }) => ({ at, network: networks[network % networks.length]!.name, state })),
  };
}

describe('any plan', () => {
  test('moves all that it can: each VM is done, never ends, or has no network any more', () => {
    fc.assert(
      fc.property(anyPlan, (choice) => {
        const { migrations, events, makespan } = simulateCluster(planOf(choice));
        expect(migrations).toHaveLength(choice.vms.length);
        expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
        for (const { outcome, start, end, queued } of migrations) {
          if (outcome === 'done') expect(end).toBeLessThanOrEqual(makespan);
          if (outcome === 'never') expect(choice.roundLimit).toBe('none');
          if (outcome === 'failed') expect(choice.failures.length).toBeGreaterThan(0);
          expect(start).toBeLessThanOrEqual(end);
          if (start < Infinity) expect(queued).toBeLessThanOrEqual(start);
        }
      }),
      seeded,
    );
  });

  test('carries over its networks the bytes that its migrations sent', () => {
    fc.assert(
      fc.property(anyPlan, (choice) => {
        const { migrations, networks } = simulateCluster(planOf(choice));
        const sent = migrations.reduce((sum, { transferred }) => sum + transferred, 0);
        const carried = networks.reduce((sum, network) => sum + network.carried, 0);
        if (sent < Infinity) expect(Math.abs(carried - sent)).toBeLessThanOrEqual(1e-9 * sent);
      }),
      seeded,
    );
  });

  test('gives the same whatever the order in which its parts are written', () => {
    fc.assert(
      fc.property(anyPlan, (choice) => {
        const plan = planOf(choice);
        const turned = {
          ...plan,
          vms: plan.vms.toReversed(),
          hosts: plan.hosts.toReversed(),
          to: plan.to.toReversed(),
          networks: plan.networks.toReversed(),
          events: plan.events!.toReversed(),
        };
        expect(simulateCluster(turned)).toEqual(simulateCluster(plan));
      }),
      seeded,
    );
  });

  test('never has more at once than the limits allow, nor leaves a place empty that the first in the queue may take', () => {
    fc.assert(
      fc.property(anyPlan, (choice) => {
        const undisturbed = planOf({ ...choice, failures: [] });
        const { migrations } = simulateCluster(undisturbed);
        const begun = migrations.filter(({ start, move }) => start < Infinity && move === 'live');
        const running = (host: string, at: number) =>
          begun.filter(({ source, target, start, end }) => (source === host || target === host) && start <= at && at < end)
            .length;
        for (const { start, source, target } of begun) {
          expect(running(source, start)).toBeLessThanOrEqual(choice.atOnce);
          expect(running(target!, start)).toBeLessThanOrEqual(choice.atOnce);
          // It began at once, or when another that held a place of its hosts ended.
          const freed = begun.some(
            (one) => one.end === start && [source, target].some((host) => host === one.source || host === one.target),
          );
          expect(start === 0 || freed).toBe(true);
        }
      }),
      seeded,
    );
  });
});

describe('idle VMs', () => {
  // With fixed times, or networks to choose from, what ends earlier can leave the rest a worse order (Graham 1966).
  test('over one network and without fixed times are never drained later for more bandwidth', () => {
    fc.assert(
      fc.property(anyPlan, fc.double({ min: 1, max: 40, noNaN: true }), (choice, faster) => {
        const vms = choice.vms.map((vm) => ({ ...vm, from: 'a', dirty: 0 }));
        const plan = planOf({ ...choice, vms, preferences: [1], failures: [], latency: 0 });
        const migration = changed(base, { migration: { ...plan.migration, streamCap: 1e9, setup: 0, blackout: 0 } }).migration;
        const makespan = (rate: number) =>
          simulateCluster({
            ...plan,
            migration,
            networks: plan.networks.map((one) => ({ ...one, link: changed(base, { link: { rate } }).link })),
          }).makespan;
        expect(makespan(1e9 * faster)).toBeLessThanOrEqual(makespan(1e9) * (1 + rounding));
      }),
      seeded,
    );
  });

  const several = (streamCap: '1 Gb/s' | '0.4 Gb/s', atOnce: number) => {
    const { migration, host, link, vm } = scenario({
      link: { rate: '1 Gb/s' },
      vm: { memory: '4 GiB' },
      migration: { platform: 'ideal', streamCap },
    });
    return simulateCluster({
      migration,
      hosts: ['a', 'b'].map((name) => ({ name, host })),
      from: 'a',
      to: ['b'],
      networks: [{ name: 'net', link, preference: 1 }],
      limits: { simultaneousMigrations: atOnce },
      vms: ['v1', 'v2', 'v3', 'v4'].map((name) => ({ name, vm, priority: 'medium' })),
    }).makespan;
  };

  test('at once take as long as in turn where the link is the limit', () => {
    expect(several('1 Gb/s', 4)).toBeCloseTo(several('1 Gb/s', 1), 9);
  });

  test('at once take less where the connection is, until they fill the link', () => {
    expect(several('0.4 Gb/s', 2)).toBeCloseTo(several('0.4 Gb/s', 1) / 2, 9);
    expect(several('0.4 Gb/s', 4)).toBeCloseTo(several('0.4 Gb/s', 1) / 2.5, 9);
  });
});

function expectClose(value: number, expected: number): void {
  if (expected === Infinity) expect(value).toBe(Infinity);
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(rounding * expected);
}
