import fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrateColumns } from '../../src/model/columns.ts';
import { bottlenecks, metricNames, type Outcome } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { complete, parameterPaths, scenario, valueAt, type Scenario } from '../../src/scenario/scenario.ts';
import { grid } from '../../src/sweep/grid.ts';
import { inUnit } from '../../src/units/format.ts';
import { anyScenario, seeded } from './scenarios.ts';

test('the column form gives the very numbers of the one-scenario form, whatever varies', () => {
  fc.assert(
    fc.property(fc.array(anyScenario(), { minLength: 2, maxLength: 12 }), (scenarios) => {
      expect(rowsOf(scenarios)).toEqual(scenarios.map((one) => ({ ...migrate(one) })));
    }),
    { ...seeded, numRuns: 100 },
  );
});

test('a grid over platforms gives each point the defaults of its own platform', () => {
  const platforms = ['qemu', 'hyperv-2008r2', 'ideal', 'hyperv-2016'] as const;
  const memories = ['4 GiB', '50 GiB'] as const;
  const table = grid(new Map([['vm.dirtyRate', 50e6]]), {
    'vm.memory': memories,
    'migration.platform': platforms,
    'link.mtu': ['1500 B', '9000 B'],
  });
  const expected = memories.flatMap((memory) =>
    platforms.flatMap((platform) =>
      (['1500 B', '9000 B'] as const).map((mtu) =>
        migrate(scenario({ link: { mtu }, vm: { memory, dirtyRate: '50 MB/s' }, migration: { platform } })),
      ),
    ),
  );
  expect(table.values('totalTime')).toEqual(expected.map(({ totalTime }) => totalTime));
  expect(table.values('downtime')).toEqual(expected.map(({ downtime }) => inUnit(downtime, 'ms')));
  expect(table.values('bottleneck')).toEqual(expected.map(({ bottleneck }) => bottleneck));
  expect(table.values('converged')).toEqual(expected.map(({ converged }) => converged));
});

function rowsOf(scenarios: readonly Scenario[]): Outcome[] {
  const inputs = Object.fromEntries(parameterPaths.map((path) => [path, scenarios.map((one) => valueAt(one, path))]));
  const columns = migrateColumns(complete(new Map()), inputs, scenarios.length);
  return scenarios.map((_, row) => {
    const outcome = Object.fromEntries(metricNames.map((name) => [name, columns[name][row]]));
    return {
      ...outcome,
      converged: columns.converged[row] === 1,
      bottleneck: bottlenecks[columns.bottleneck[row]!],
    } as unknown as Outcome;
  });
}
