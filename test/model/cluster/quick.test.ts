import { describe, expect, test } from 'vitest';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { scenario } from '../../../src/scenario/scenario.ts';
import { base, host, on, plan, vm } from './plans.ts';

/** Saves and reads 125 MB/s, as much as the network carries. */
const hosts = ['a', 'b', 'c'].map((name) => host(name, { stateRate: 125e6 }));
const low = (name: string, seconds: number) => vm(name, seconds, { priority: 'low' });
const of = ({ migrations }: ReturnType<typeof simulateCluster>, name: string) => migrations.find((one) => one.vm === name)!;

describe('a VM of low priority', () => {
  test.each([
    ['hyperv-2008r2', 'live'],
    ['hyperv-2012', 'quick'],
    ['ideal', 'live'],
  ] as const)('leaves a drained host of %s %s', (platform, move) => {
    const { migrations } = simulateCluster(plan({ hosts, vms: [low('v', 1), vm('w', 1)], migration: on(platform) }));
    expect(migrations.map((one) => [one.vm, one.move])).toEqual([
      ['w', 'live'],
      ['v', move],
    ]);
  });

  test('moves as the plan has it, if it does', () => {
    const migration = on('hyperv-2012');
    expect(of(simulateCluster(plan({ hosts, migration, lowPriority: 'live', vms: [low('v', 1)] })), 'v').move).toBe('live');
    expect(of(simulateCluster(plan({ hosts, lowPriority: 'quick', vms: [low('v', 1)] })), 'v').move).toBe('quick');
  });
});

describe('a quick migration', () => {
  const quick = { hosts, lowPriority: 'quick' } as const;

  test('is down while it is saved, handed over and read', () => {
    const { migration } = scenario({ migration: { platform: 'ideal', blackout: '500 ms' } });
    const one = of(simulateCluster(plan({ ...quick, migration, vms: [low('v', 4)] })), 'v');
    expect(one).toMatchObject({ start: 0, queued: 0, outcome: 'done', transferred: 0, rounds: 0 });
    expect(one.end).toBeCloseTo(8.5, 9);
    expect(one.downtime).toBeCloseTo(8.5, 9);
    expect(one).not.toHaveProperty('network');
  });

  test('runs beside the live ones, takes no place of theirs and nothing of their network', () => {
    const vms = [vm('live1', 4), vm('live2', 4), low('quick', 4)];
    const outcome = simulateCluster(plan({ ...quick, vms, limits: { simultaneousMigrations: 1 } }));
    expect(of(outcome, 'live1').end).toBeCloseTo(4, 9);
    expect(of(outcome, 'live2').end).toBeCloseTo(8, 9);
    expect(of(outcome, 'quick')).toMatchObject({ start: 0, end: 8 });
    expect(outcome.networks[0]!.carried).toBeCloseTo(1e9, 0);
  });

  test('shares the storage of its host with others, which are all down for it', () => {
    const { migrations } = simulateCluster(plan({ ...quick, vms: [low('v1', 2), low('v2', 2)] }));
    expect(migrations.map(({ downtime }) => downtime)).toEqual([8, 8]);
  });

  test('needs no network', () => {
    const events = [{ at: 0, network: 'net', state: 'down' }] as const;
    const outcome = simulateCluster(plan({ ...quick, vms: [low('quick', 2), vm('live', 1)], events }));
    expect(of(outcome, 'quick')).toMatchObject({ outcome: 'done', end: 4 });
    expect(of(outcome, 'live').outcome).toBe('failed');
  });

  test('takes memory of the target like any other', () => {
    const small = [host('a'), host('b', { memoryFree: 2e8 })];
    const outcome = simulateCluster(plan({ ...quick, hosts: small, vms: [low('v', 2)] }));
    expect(of(outcome, 'v')).toMatchObject({ outcome: 'no room', move: 'quick' });
  });

  test('without a stated rate takes a couple of gigabytes in about thirty seconds', () => {
    const settings = { vm: scenario({ vm: { memory: '2 GiB' } }).vm, priority: 'low', name: 'v' } as const;
    const { makespan } = simulateCluster(plan({ lowPriority: 'quick', vms: [settings], migration: base.migration }));
    expect(makespan).toBeCloseTo(30, 6);
  });
});
