import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterPlan } from '../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../src/model/cluster/simulate.ts';
import { migrate } from '../../src/model/migrate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyScenario, changed, contested, seeded } from './scenarios.ts';

/** Times are sums over rounds, here from event to event. */
const rounding = 1e-9;

/** One VM and one network. */
function alone({ link, host, vm, migration }: Scenario): ClusterPlan {
  return {
    migration,
    hosts: [
      { name: 'source', host },
      { name: 'target', host },
    ],
    from: 'source',
    to: ['target'],
    networks: [{ name: 'only', link, preference: 1 }],
    vms: [{ name: 'one', vm, priority: 'medium' }],
  };
}

describe('one migration over one network', () => {
  test('is exactly that of the closed form, on every platform', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario(), contested(), contested('qemu', 'ideal')), (any) => {
        const scenario = changed(any, { host: { flows: 1 } });
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

function expectClose(value: number, expected: number): void {
  if (expected === Infinity) expect(value).toBe(Infinity);
  else expect(Math.abs(value - expected)).toBeLessThanOrEqual(rounding * expected);
}
