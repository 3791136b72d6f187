import { expect, test } from 'vitest';
import { readMeasuredRates, withMeasured } from '../../../src/importers/inventory/measured-rates.ts';
import { readInventory } from '../../../src/importers/inventory/read-inventory.ts';
import { openFile } from '../../../src/importers/open-file.ts';

const example = (name: string) => openFile(`data/examples/inventories/${name}`);

/** As `data/README.md` says. */
const systemCenter = new Map([
  ['name', 'Name'],
  ['host', 'VMHost'],
  ['memory_mib', 'Memory'],
  ['state', 'Status'],
  ['priority', 'Priority'],
  ['workload', 'Role'],
  ['pass_through', 'HasPassthroughDisk'],
]);

test('the example inventories are read without a cell that is not understood', async () => {
  const shop = await readInventory(example('small-shop.csv'));
  const cluster = await readInventory(example('cluster-2008r2.csv'), systemCenter);
  const large = await readInventory(example('cluster-2022.json'));
  const inventories = [shop, cluster, withMeasured(large, await readMeasuredRates(example('cluster-2022-rates.csv')))];
  expect(inventories.map(({ vms, left }) => [vms.length, left.length])).toEqual([[12, 3], [46, 5], [169, 4]]); // prettier-ignore
  expect(inventories.flatMap(({ notes }) => notes).join()).not.toContain('not used');
  expect(inventories[2]!.vms.filter(({ dirtyRate }) => dirtyRate !== undefined)).toHaveLength(6);
});
