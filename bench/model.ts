import { migrateColumns, outcomeColumns } from '../src/model/columns.ts';
import { migrate } from '../src/model/migrate.ts';
import { scenario, type Scenario } from '../src/scenario/scenario.ts';
import { fastest, print, time } from './measure.ts';

const size = 1_000_000;

const at = (row: number, values: readonly number[]) => values[row % values.length]!;
const column = (values: (row: number) => number) => Float64Array.from({ length: size }, (_, row) => values(row));

for (const platform of ['hyperv-2012r2', 'qemu'] as const) {
  const base = scenario({ migration: { platform } });
  const inputs = {
    'link.rate': column((row) => at(row, [1e9, 10e9, 25e9])),
    'link.mtu': column((row) => at(row, [1500, 9000])),
    'vm.memory': column((row) => at(row, [4, 16, 50, 256]) * 2 ** 30),
    'vm.dirtyRate': column((row) => at(row, [0, 10, 100, 1000, 4000]) * 2 ** 20),
    'vm.workingSet': column((row) => at(row, [0.25, 1, 3]) * 2 ** 30),
  } as const;
  const into = outcomeColumns(size);
  const seconds = fastest([1, 2, 3].map(() => time(() => void migrateColumns(base, inputs, size, into))));
  print(`column form, ${platform}`, perSecond(size / seconds));

  const objects = Array.from({ length: 10_000 }, (_, row) => withValues(base, inputs, row));
  const each = fastest(
    [1, 2, 3].map(() =>
      time(() => {
        for (let row = 0; row < size; row++) migrate(objects[row % objects.length]!);
      }),
    ),
  );
  print(`object form, ${platform}`, perSecond(size / each));
}

function withValues(base: Scenario, inputs: Readonly<Record<string, Float64Array>>, row: number): Scenario {
  const copy = { link: { ...base.link }, host: { ...base.host }, vm: { ...base.vm }, migration: { ...base.migration } };
  for (const [path, values] of Object.entries(inputs)) {
    const [group, key] = path.split('.') as [keyof Scenario, string];
    (copy[group] as unknown as Record<string, number>)[key] = values[row]!;
  }
  return copy;
}

function perSecond(rate: number): string {
  return `${(rate / 1e6).toFixed(2)} million/s`;
}
