import { expect, test } from 'vitest';
import { migrateColumns } from '../../src/model/columns.ts';
import { metricNames, metrics, type Outcome } from '../../src/model/metric.ts';
import { migrate } from '../../src/model/migrate.ts';
import { scenario } from '../../src/scenario/scenario.ts';
import { units } from '../../src/units/unit.ts';

test.each([
  ['ends', {}],
  ['never ends', { vm: { dirtyRate: '100 GiB/s' }, migration: { platform: 'qemu' } }],
] as const)('a migration that %s writes every output over whatever stood there', (_, input) => {
  const stale = Object.fromEntries(metricNames.map((name) => [name, 'stale'])) as unknown as Outcome;
  expect(migrate(scenario(input), stale)).toEqual(migrate(scenario(input)));
});

test('every output has a typed array that the column form writes', () => {
  const one = scenario({ vm: { dirtyRate: '20 MiB/s' } });
  const columns = migrateColumns(one, {}, 1);
  const outcome = migrate(one);
  for (const name of metricNames) if (typeof outcome[name] === 'number') expect(columns[name][0], name).toBe(outcome[name]);
  expect(Object.keys(columns).sort()).toEqual([...metricNames].sort());
});

test.each(metricNames)('%s has a column of its own that carries its unit', (name) => {
  const { column, unit } = metrics[name];
  expect(metricNames.filter((other) => metrics[other].column.name === column.name)).toEqual([name]);
  if (unit === 'flag' || unit === 'word') expect(column.unit).toBe(unit);
  else expect(units[column.unit as keyof typeof units].dimension).toBe(units[unit].dimension);
});
