import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workloadOf } from '../../src/scenario/workload-of.ts';
import { quantileOfSpread, workloadIds, workloads } from '../../src/scenario/workloads.ts';

const workload = fc.constantFrom(...workloadIds);
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('quantiles of a spread are those that it states, and rise', () => {
  const spread = { low: 1, median: 10, high: 1000 };
  expect([0.05, 0.5, 0.95].map((u) => Math.round(quantileOfSpread(spread, u) * 1e6) / 1e6)).toEqual([1, 10, 1000]);
  fc.assert(
    fc.property(workload, share, share, (id, a, b) => {
      const at = (u: number) => quantileOfSpread(workloads[id].dirtyRate, u);
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }),
  );
});

test('a class states its quantiles in order, and never more than all memory', () => {
  for (const { dirtyRate, workingSet } of Object.values(workloads)) {
    for (const { low, median, high } of [dirtyRate, workingSet]) expect([low, median, high]).toEqual([low, median, high].sort((a, b) => a - b)); // prettier-ignore
    expect(workingSet.high).toBeLessThanOrEqual(1);
  }
});

test('the figures that were measured lie inside what their class takes for possible', () => {
  const measured = { 'in-memory': (67_551 * 4096) / (256 * 2 ** 30), idle: 4e6 / 1.024e9, database: (0.4 * 2 ** 20) / 2 ** 30 };
  for (const [id, rate] of Object.entries(measured)) {
    const { low, high } = workloads[id as keyof typeof measured].dirtyRate;
    expect([rate > low, rate < high]).toEqual([true, true]);
  }
});

test('what is not known is spread as wide as nearly all of what is', () => {
  for (const { dirtyRate, workingSet } of Object.values(workloads)) {
    expect(workloads.unknown.dirtyRate.high).toBeGreaterThanOrEqual(dirtyRate.high);
    expect(workloads.unknown.workingSet.low).toBeLessThanOrEqual(2 * workingSet.low);
  }
});

test.each([
  [{ name: 'x', workload: 'database' }, false, { workload: 'database', by: 'statement' }],
  [{ name: 'web-1', workload: 'SQL' }, true, { workload: 'database', by: 'statement' }],
  [{ name: 'SRV-SQL-01' }, true, { workload: 'database', by: 'name' }],
  [{ name: 'redis3' }, true, { workload: 'in-memory', by: 'name' }],
  [{ name: 'SRV-SQL-01' }, false, { workload: 'unknown', by: 'nothing' }],
  [{ name: 'mysqlish' }, true, { workload: 'unknown', by: 'nothing' }],
  [{ name: 'x', workload: 'juggling' }, true, { workload: 'unknown', by: 'nothing' }],
])('%o, names %s: %o', (vm, byName, expected) => {
  expect(workloadOf(vm, byName)).toEqual(expected);
});
