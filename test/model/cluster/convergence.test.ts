import { expect, test } from 'vitest';
import { convergenceOf } from '../../../src/model/cluster/convergence.ts';
import type { ClusterPlan } from '../../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { base, plan, vm } from './plans.ts';

const judged = (given: ClusterPlan) => convergenceOf(given, simulateCluster(given));
/** Of what the link carries. */
const writing = (share: number) => ({ writes: { dirtyRate: `${125 * share} MB/s`, workingSet: 'none' } }) as const;

test('VMs that converge need no advice', () => {
  expect(judged(plan({ vms: [vm('busy', 4, writing(0.4)), vm('idle', 4)] }))).toBeUndefined();
});

test('one that writes faster than the link carries is hopeless', () => {
  const vms = [vm('wild', 4, writing(1.5)), vm('idle', 4)];
  expect(judged(plan({ vms }))).toEqual({ never: ['wild'], notTogether: [] });
});

test('those that only disturb each other are named, with the concurrency that works', () => {
  const vms = ['a', 'b', 'c', 'd', 'e'].map((name) => vm(name, 4, writing(0.3)));
  expect(judged(plan({ vms }))).toEqual({ never: [], notTogether: ['a', 'b', 'c', 'd', 'e'], atOnce: 3 });
});

test('a round limit ends them, after a long time without the VM: they are named all the same', () => {
  const migration = { ...base.migration, maxRounds: 5 as never };
  const vms = [vm('wild', 4, { ...writing(1.5), migration }), vm('busy1', 4, { ...writing(0.45), migration })];
  const given = plan({ vms: [...vms, vm('busy2', 4, { ...writing(0.45), migration })] });
  expect(judged(given)).toEqual({ never: ['wild'], notTogether: ['busy1', 'busy2'], atOnce: 1 });
});

test('one that waits behind another, or has no network, is not to blame', () => {
  const vms = [vm('wild', 4, { ...writing(1.5), priority: 'high' }), vm('next', 1)];
  expect(judged(plan({ vms, limits: { simultaneousMigrations: 1 } }))!.never).toEqual(['wild']);
  const down = [{ at: 0.5, network: 'net', state: 'down' }] as const;
  expect(judged(plan({ vms: [vm('v', 1)], events: down }))).toBeUndefined();
});
