import { describe, expect, test } from 'vitest';
import type { RollingUpdateOutcome } from '../../../src/model/rolling-update/outcome.ts';
import { simulateRollingUpdate } from '../../../src/model/rolling-update/simulate.ts';
import { InputError } from '../../../src/units/input-error.ts';
import { network, on } from '../cluster/plans.ts';
import { guest, rolling, roomOn } from './plans.ts';

const round = (value: number) => Math.round(value * 1e9) / 1e9;
const times = ({ hosts }: RollingUpdateOutcome) =>
  hosts.map(({ start, drained, patched, returning, back }) => [start, drained, patched, returning, back].map(round));
const routes = ({ vms }: RollingUpdateOutcome) => Object.fromEntries(vms.map(({ vm, hosts }) => [vm, hosts.join('')]));
const outcomes = ({ hosts }: RollingUpdateOutcome) => hosts.map(({ outcome }) => outcome);

describe('hosts in turn', () => {
  const vms = [guest('v', 'a', 2), guest('w', 'b', 3), guest('x', 'c', 4)];

  test('are emptied, patched and filled again, the next one when the one before it is back', () => {
    const outcome = simulateRollingUpdate(rolling(vms));
    expect(times(outcome)).toEqual([
      [0, 2, 12, 12, 14],
      [14, 17, 27, 27, 30],
      [30, 34, 44, 44, 48],
    ]);
    expect(outcome).toMatchObject({ verdict: 'done', makespan: 48 });
    expect(routes(outcome)).toEqual({ v: 'aba', w: 'bab', x: 'cac' });
  });

  test('are in service again once patched where nothing returns, and VMs wander on', () => {
    const outcome = simulateRollingUpdate(rolling(vms, { failBack: false }, { hosts: roomOn({ a: 9, b: 9, c: 6 }) }));
    expect(times(outcome)).toEqual([
      [0, 2, 12, 12, 12],
      [12, 17, 27, 27, 27],
      [27, 31, 41, 41, 41],
    ]);
    // After a host is patched it is the roomiest.
    expect(routes(outcome)).toEqual({ v: 'aba', w: 'ba', x: 'cb' });
  });

  test('go in the order that is said, and only those that are', () => {
    const outcome = simulateRollingUpdate(rolling(vms, { hosts: ['c', 'a'] }));
    expect(outcome.hosts.map(({ host }) => host)).toEqual(['c', 'a']);
    expect(routes(outcome)).toEqual({ v: 'aba', w: 'b', x: 'cac' });
  });

  test('without VMs are patched at once', () => {
    expect(times(simulateRollingUpdate(rolling([guest('v', 'b', 2)], { hosts: ['a'] })))).toEqual([[0, 0, 10, 10, 10]]);
  });

  test('say how often each VM moves and how long it stands still in all', () => {
    const migration = { ...on('hyperv-2012'), blackout: 0.5 as never };
    const { vms: moved } = simulateRollingUpdate(rolling([guest('v', 'a', 2)], {}, { migration }));
    expect(moved[0]).toMatchObject({ vm: 'v', hosts: ['a', 'b', 'a'] });
    expect(moved[0]!.longestDowntime).toBeGreaterThanOrEqual(0.5);
    expect(moved[0]!.downtime).toBeCloseTo(2 * moved[0]!.longestDowntime, 9);
  });

  test('take a window or exceed it', () => {
    expect(simulateRollingUpdate(rolling(vms, { window: 48 })).verdict).toBe('done');
    expect(simulateRollingUpdate(rolling(vms, { window: 47 })).verdict).toBe('late');
  });
});

describe('several hosts at once', () => {
  const vms = [guest('v', 'a', 2), guest('w', 'b', 3), guest('x', 'c', 4)];

  test('are emptied together, patched as each is empty, and filled together', () => {
    // v and w share the way into c until v has its 125 MB/s · 2 s: at 4 s, w at 5 s.
    const outcome = simulateRollingUpdate(rolling(vms, { hosts: ['a', 'b'], atOnce: 2 }));
    expect(times(outcome)).toEqual([
      [0, 4, 14, 15, 19],
      [0, 5, 15, 15, 20],
    ]);
  });

  test('are fewer where the others have no room for the VMs of all', () => {
    const hosts = roomOn({ a: 9, b: 9, c: 4 });
    const outcome = simulateRollingUpdate(rolling(vms, { hosts: ['a', 'b'], atOnce: 2 }, { hosts }));
    expect(outcome.steps.map((step) => step.hosts)).toEqual([['a'], ['b']]);
    expect(outcome.verdict).toBe('done');
  });
});

describe('a host that cannot be updated', () => {
  test('is left out before anything of it moves where one of its VMs fits nowhere, and the others go on', () => {
    const hosts = roomOn({ a: 3, b: 3, c: 3 });
    const outcome = simulateRollingUpdate(
      rolling([guest('big', 'a', 7), guest('v', 'a', 1), guest('w', 'b', 1)], { hosts: ['a', 'b'] }, { hosts }),
    );
    expect(outcome.verdict).toBe('incomplete');
    expect(outcomes(outcome)).toEqual(['no room', 'updated']);
    expect(outcome.hosts[0]).toMatchObject({ guests: 2, stuck: [{ vm: 'big', why: 'no target has enough free memory for it' }] });
    expect(routes(outcome)).toEqual({ big: 'a', v: 'a', w: 'bab' });
    expect(outcome.makespan).toBe(12);
  });

  test('is not patched where a VM could not be moved, and gets back those that were', () => {
    // The one network goes down while the second of two VMs moves, and comes up much later for the first to return.
    const vms = [guest('one', 'a', 2), guest('two', 'a', 2)];
    const events = [{ at: 3, network: 'net', state: 'down' }] as const;
    const outcome = simulateRollingUpdate(
      rolling(vms, { hosts: ['a'] }, { events, limits: { simultaneousMigrations: 1 }, migration: on('qemu') }),
    );
    expect(outcomes(outcome)).toEqual(['not emptied']);
    expect(outcome.hosts[0]!.patched).toBe(Infinity);
    expect(outcome.hosts[0]!.stuck.map(({ vm }) => vm)).toEqual(['two', 'one']);
    expect(routes(outcome)).toEqual({ one: 'ab', two: 'a' });
    expect(outcome.verdict).toBe('incomplete');
  });

  test('is not patched where a migration is given up, which takes as long as the plan has patience', () => {
    const vms = [guest('v', 'a', 2, { writes: { dirtyRate: '500 MB/s' } }), guest('w', 'b', 1)];
    const limits = { patience: 2 ** 30 / 250e6 };
    const outcome = simulateRollingUpdate(rolling(vms, { hosts: ['a', 'b'] }, { limits }));
    expect(outcomes(outcome)).toEqual(['not emptied', 'updated']);
    expect(outcome.hosts[0]!.back).toBeGreaterThan(0);
    expect(outcome.hosts[1]!.start).toBe(outcome.hosts[0]!.back);
    expect(routes(outcome)).toEqual({ v: 'a', w: 'bab' });
  });

  test('keeps those behind it waiting where a migration never ends', () => {
    const vms = [guest('v', 'a', 2, { writes: { dirtyRate: '500 MB/s' } }), guest('w', 'b', 1)];
    const outcome = simulateRollingUpdate(rolling(vms, { hosts: ['a', 'b'] }));
    expect(outcome).toMatchObject({ verdict: 'never', makespan: Infinity });
    expect(outcomes(outcome)).toEqual(['never', 'not begun']);
    expect(routes(outcome)).toEqual({ v: 'a', w: 'b' });
  });
});

describe('networks', () => {
  test('are as the time of the update has them', () => {
    const networks = [network('net'), network('backup', { preference: 2 })];
    const events = [
      { at: 13, network: 'net', state: 'down' },
      { at: 20, network: 'net', state: 'up' },
    ] as const;
    const { steps, events: told } = simulateRollingUpdate(
      rolling([guest('v', 'a', 2), guest('w', 'b', 2)], { hosts: ['a', 'b'] }, { networks, events }),
    );
    const over = steps.flatMap(({ leaving, returning }) => [leaving, returning]).map(({ migrations }) => migrations[0]!.network);
    // Out over net; back from 12 s on over net, from 13 s on over the backup; then out over the backup; and when net is up, over it.
    expect(over).toEqual(['net', 'backup', 'backup', 'net']);
    expect(told.filter(({ kind }) => kind === 'network').map(({ at }) => at)).toEqual([13, 20]);
  });

  test('carry what all migrations sent, at the utilisation of them all', () => {
    const { vms, networks, steps } = simulateRollingUpdate(rolling([guest('v', 'a', 2), guest('w', 'b', 3)]));
    const [net] = networks;
    expect(net!.carried).toBeCloseTo(
      vms.reduce((sum, { transferred }) => sum + transferred, 0),
      0,
    );
    expect(net!.busy).toBeCloseTo(10, 9);
    expect(net!.meanUtilisation).toBeCloseTo(steps[0]!.leaving.networks[0]!.meanUtilisation, 9);
    expect(net!.load.map(({ at }) => Math.round(at))).toEqual([0, 2, 12, 14, 14, 17, 27, 30]);
  });
});

test.each([
  [{ hosts: [] }, /hosts: empty/],
  [{ hosts: ['a', 'd'] }, /unknown "d"/],
  [{ hosts: ['a', 'a'] }, /"a" stands there twice/],
  [{ atOnce: 0 }, /0 is not a number of hosts/],
  [{ atOnce: 3 }, /with 3 of 3 hosts away none is left/],
  [{ patch: -1 }, /-1 is not a time/],
  [{ window: NaN }, /NaN is not a time/],
])('a plan that contradicts itself is refused: %j', (update, message) => {
  const simulate = () => simulateRollingUpdate(rolling([guest('v', 'a', 1)], update));
  expect(simulate).toThrow(InputError);
  expect(simulate).toThrow(message);
});
