import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workloadOf } from '../../src/scenario/workload-of.ts';
import { dirtyRateOf, quantileOfSpread, workingSetOf, workloadIds, workloads } from '../../src/scenario/workloads.ts';
import { gibibytes } from '../../src/units/quantity.ts';

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

test('a working set is never more than the memory, and every VM writes something', () => {
  fc.assert(
    fc.property(workload, share, fc.integer({ min: 1, max: 12_000 }), (id, u, size) => {
      const memory = gibibytes(size);
      expect(workingSetOf(id, memory, u)).toBeLessThanOrEqual(memory);
      expect(workingSetOf(id, memory, u)).toBeGreaterThan(0);
      expect(dirtyRateOf(id, memory, u)).toBeGreaterThan(0);
    }),
  );
});

test('the figures that were measured lie inside what their class takes for possible', () => {
  const within = (id: keyof typeof workloads, perGibibyte: number) =>
    [0.05, 0.95].map((u) => Math.sign(dirtyRateOf(id, gibibytes(1), u) / 2 ** 20 - perGibibyte));
  expect(within('in-memory', (67_551 * 4096) / 2 ** 20 / 256)).toEqual([-1, 1]);
  expect(within('idle', (4e6 / 2 ** 20 / 1.024e9) * 2 ** 30)).toEqual([-1, 1]);
  expect(within('database', 0.4)).toEqual([-1, 1]);
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
