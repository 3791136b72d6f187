import { describe, expect, test } from 'vitest';
import type { Team } from '../../../src/model/cluster/plan.ts';
import { simulateCluster } from '../../../src/model/cluster/simulate.ts';
import { teamMembers } from '../../../src/model/cluster/team-member.ts';
import { network, plan, vm } from './plans.ts';

const team = (settings: Partial<Team>): Team => ({ members: 2, mode: 'lacp', algorithm: 'transport-ports', ...settings });
const vms = ['v1', 'v2', 'v3', 'v4'].map((name) => vm(name, 1));
const makespan = (settings: Partial<Team>, of = vms) =>
  simulateCluster(plan({ vms: of, networks: [network('net', { team: team(settings) })] })).makespan;

describe('a team', () => {
  test('never gives one migration more than a member', () => {
    expect(makespan({ members: 4 }, [vm('v', 1)])).toBe(1);
  });

  test.each([
    [2, 2, 1.5],
    [4, 2, 1.875],
    [3, 4, 2.3125],
  ])('spreads %i connections by ports over %i members: %f of them used on average', (connections, members, expected) => {
    const trials = 4000;
    let used = 0;
    for (let trial = 0; trial < trials; trial++) {
      const outs = Array.from(
        { length: connections },
        (_, i) => teamMembers(team({ members }), `vm${i} ${trial}`, 'a', 'b', []).out,
      );
      used += new Set(outs).size;
    }
    // m(1 − (1 − 1/m)ⁿ); the standard error of the mean is below 0.01.
    expect(Math.abs(used / trials - expected)).toBeLessThan(0.03);
  });

  test('that hashes addresses sends all between two hosts through one member', () => {
    expect(makespan({ algorithm: 'ip-addresses' })).toBeCloseTo(4, 9);
  });

  test('that the switch does not know receives on one member', () => {
    expect(makespan({ mode: 'switch-independent', algorithm: 'dynamic' })).toBeCloseTo(4, 9);
  });

  test('that is dynamic sends through the member with the fewest', () => {
    const busy = [2, 0, 1];
    expect(teamMembers(team({ members: 3, algorithm: 'dynamic' }), 'v', 'a', 'b', busy).out).toBe(1);
  });
});
