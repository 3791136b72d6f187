import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterOutcome, MigrationOutcome } from '../../src/model/cluster/outcome.ts';
import { priorities, type Priority } from '../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import type { RollingUpdateOutcome } from '../../src/model/rolling-update/outcome.ts';
import type { RollingUpdatePlan } from '../../src/model/rolling-update/plan.ts';
import { simulateRollingUpdate } from '../../src/model/rolling-update/simulate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { bytesPerSecond, gibibytes } from '../../src/units/quantity.ts';
import { seeded } from './scenarios.ts';

interface Chosen {
  readonly vms: readonly { on: number; priority: Priority; memory: number; dirty: number }[];
  readonly free: readonly (number | undefined)[];
  readonly platform: 'hyperv-2008r2' | 'hyperv-2012r2' | 'qemu' | 'ideal';
  readonly networks: number;
  readonly updated: readonly number[];
  readonly atOnce: number;
  readonly patch: number;
  readonly failBack: boolean;
  readonly failures: readonly { at: number; network: number; state: 'up' | 'down' }[];
}

/** Clusters of two to five hosts with memory for some of what comes, and VMs all over them; no VM writes faster than a network carries. */
const anyUpdate: fc.Arbitrary<Chosen> = fc
  .array(fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }), { minLength: 2, maxLength: 5 })
  .chain((free) =>
    fc.record({
      free: fc.constant(free),
      vms: fc.array(
        fc.record({
          on: fc.nat(free.length - 1),
          priority: fc.constantFrom(...priorities),
          memory: fc.integer({ min: 1, max: 8 }),
          dirty: fc.integer({ min: 0, max: 10 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      platform: fc.constantFrom('hyperv-2008r2', 'hyperv-2012r2', 'qemu', 'ideal'),
      networks: fc.integer({ min: 1, max: 2 }),
      updated: fc.shuffledSubarray([...free.keys()], { minLength: 1 }),
      atOnce: fc.integer({ min: 1, max: free.length - 1 }),
      patch: fc.constantFrom(0, 300),
      failBack: fc.boolean(),
      failures: fc.array(
        fc.record({ at: fc.integer({ min: 0, max: 900 }), network: fc.nat(1), state: fc.constantFrom('up', 'down') }),
        { maxLength: 4 },
      ),
    }),
  );

const nameOf = (host: number) => `host${host}`;

function planOf(chosen: Chosen): RollingUpdatePlan {
  const { vms, free, platform, networks: many, updated, atOnce, patch, failBack, failures } = chosen;
  const { migration, host, link } = scenario({ link: { rate: '1 Gb/s' }, migration: { platform } });
  const networks = Array.from({ length: many }, (_, i) => ({ name: `net${i}`, link, preference: i }));
  return {
    migration,
    hosts: free.map((memory, at) => ({
      name: nameOf(at),
      host,
      ...(memory === undefined ? {} : { memoryFree: gibibytes(memory) }),
    })),
    networks,
    vms: vms.map(({ on, priority, memory, dirty }, i) => ({
      name: `vm${i}`,
      host: nameOf(on),
      priority,
      vm: scenario({ vm: { memory: gibibytes(memory), dirtyRate: bytesPerSecond(dirty * 1e6) } }).vm,
    })),
    events: failures.map(({ at, network, state }) => ({ at, network: networks[network % many]!.name, state })),
    rollingUpdate: { hosts: updated.map(nameOf), atOnce, patch, failBack },
  };
}

const nothing: ClusterOutcome = { makespan: 0, migrations: [], networks: [], events: [] };

const moves = ({ steps }: RollingUpdateOutcome): MigrationOutcome[] =>
  steps.flatMap(({ leaving, returning }) => [...leaving.migrations, ...returning.migrations]);

describe('a rolling update', () => {
  test('of one host that takes no time to patch is the drain of that host', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const [host] = choice.updated;
        const plan = planOf({ ...choice, updated: [host!], patch: 0, failBack: false });
        const from = nameOf(host!);
        const vms = plan.vms.filter((vm) => vm.host === from);
        const update = simulateRollingUpdate(plan);
        const to = plan.hosts.map(({ name }) => name).filter((name) => name !== from);
        const drain = vms.length === 0 ? nothing : simulateCluster({ ...plan, from, to, vms });
        const missing = drain.migrations.filter(({ outcome }) => outcome === 'no room').map(({ vm }) => vm);
        if (missing.length > 0) {
          expect(update.hosts[0]!.stuck.map(({ vm }) => vm)).toEqual(missing);
        } else {
          const uses = drain.networks.map((use) => ({
            ...use,
            meanUtilisation: expect.closeTo(use.meanUtilisation, 12) as number,
          }));
          expect(moves(update)).toEqual(drain.migrations);
          if (drain.migrations.every(({ outcome }) => outcome === 'done')) expect(update.makespan).toBe(drain.makespan);
          expect(update.networks).toEqual(uses);
        }
      }),
      seeded,
    );
  });

  test('leaves every VM where it was if it fails back, and no VM on a host that was just emptied if not', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const plan = planOf({ ...choice, failures: [] });
        const { vms, steps, hosts } = simulateRollingUpdate(plan);
        if (choice.failBack) for (const vm of vms) expect(vm.hosts.at(-1)).toBe(vm.hosts[0]);
        const last = steps.at(-1);
        const emptied = hosts.filter(({ host, outcome }) => last?.hosts.includes(host) && outcome === 'updated');
        if (!choice.failBack) for (const { host } of emptied) expect(vms.map((vm) => vm.hosts.at(-1))).not.toContain(host);
      }),
      seeded,
    );
  });

  test('never has more on a host than its memory, those on their way counted at both ends', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const plan = planOf(choice);
        const memory = new Map(plan.vms.map(({ name, vm }) => [name, vm.memory as number]));
        const sum = (names: readonly string[]) => names.reduce((total, name) => total + memory.get(name)!, 0);
        const where = new Map(plan.vms.map(({ name, host }) => [name, host]));
        const on = (host: string) => [...where].filter(([, at]) => at === host).map(([name]) => name);
        const room = new Map(plan.hosts.map(({ name, memoryFree }) => [name, sum(on(name)) + (memoryFree ?? Infinity)]));
        for (const { leaving, returning } of simulateRollingUpdate(plan).steps) {
          for (const { migrations } of [leaving, returning]) {
            const coming = (host: string) => migrations.filter(({ target }) => target === host).map(({ vm }) => vm);
            for (const { name } of plan.hosts) expect(sum([...on(name), ...coming(name)])).toBeLessThanOrEqual(room.get(name)!);
            for (const { vm, outcome, target } of migrations) if (outcome === 'done') where.set(vm, target!);
          }
        }
      }),
      seeded,
    );
  });

  test('does first things first: hosts in the order that is said, emptied before patched before filled, no VM in two places', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const outcome = simulateRollingUpdate(planOf(choice));
        expect(outcome.hosts.map(({ host }) => host)).toEqual(choice.updated.map(nameOf));
        let end = 0;
        for (const step of outcome.steps) {
          expect(step.hosts.length).toBeLessThanOrEqual(choice.atOnce);
          expect(step.start).toBe(end);
          end = step.end;
        }
        expect(outcome.makespan).toBe(end);
        for (const { outcome: what, start, drained, patched, back } of outcome.hosts) {
          if (what === 'updated')
            expect([start, drained, patched, back]).toEqual([start, drained, patched, back].toSorted(upward));
          if (what === 'updated') expect(patched - drained).toBeCloseTo(choice.patch, 6);
        }
        for (const { vm } of outcome.vms) {
          const times = moves(outcome).filter((one) => one.vm === vm && one.outcome === 'done').flatMap(({ start, end }) => [start, end]); // prettier-ignore
          expect(times).toEqual(times.toSorted(upward));
        }
      }),
      seeded,
    );
  });

  test('carries over its networks the bytes that its migrations sent', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const { vms, networks } = simulateRollingUpdate(planOf(choice));
        const sent = vms.reduce((sum, { transferred }) => sum + transferred, 0);
        const carried = networks.reduce((sum, network) => sum + network.carried, 0);
        if (sent < Infinity) expect(Math.abs(carried - sent)).toBeLessThanOrEqual(1e-9 * sent);
      }),
      seeded,
    );
  });

  test('gives the same whatever the order in which all but the hosts to be updated are written', () => {
    fc.assert(
      fc.property(anyUpdate, (choice) => {
        const plan = planOf(choice);
        const turned = {
          ...plan,
          vms: plan.vms.toReversed(),
          hosts: plan.hosts.toReversed(),
          networks: plan.networks.toReversed(),
          events: plan.events!.toReversed(),
        };
        expect(simulateRollingUpdate(turned)).toEqual(simulateRollingUpdate(plan));
      }),
      seeded,
    );
  });
});

const upward = (a: number, b: number) => a - b;
