import { expect, test } from 'vitest';
import { readMeasuredRates, withMeasured } from '../../../src/importers/inventory/measured-rates.ts';
import { joinInventories } from '../../../src/importers/inventory/read-inventory.ts';
import { mebibyte, read, source } from './read.ts';

const inventory = () => read('name,memory_mib,dirty_mib_s,working_set_mib\na,1024,1,64\nb,1024,2,\n');

test('a measured rate goes before one that the inventory states, a working set that was not measured stays', async () => {
  const measured = await readMeasuredRates(source('vm,dirty_mib_s,working_set_mib\na,7,\nb,8,4096\n'));
  expect(withMeasured(await inventory(), measured).vms).toEqual([
    { name: 'a', memory: 1024 * mebibyte, dirtyRate: 7 * mebibyte, workingSet: 64 * mebibyte },
    { name: 'b', memory: 1024 * mebibyte, dirtyRate: 8 * mebibyte, workingSet: 1024 * mebibyte },
  ]);
});

test('names are matched whatever their case, of several rows the highest rate counts, and what matches nothing is told', async () => {
  const measured = await readMeasuredRates(source('vm;dirty_mib_s\nA;1,5\na;3,5\na;2,5\nghost;9\n'));
  const { vms, notes } = withMeasured(await inventory(), measured);
  expect(vms[0]!.dirtyRate).toBe(3.5 * mebibyte);
  expect(notes).toContain('vms.csv: measured dirty rates of 1 VM take the place of their workload class');
  expect(notes).toContain('vms.csv: 1 VM with a measured rate is not among those to move; the first is "ghost"');
  expect(notes).toContain('vms.csv: 1 VM had several rows; the highest rate is taken');
});

test('a rate that is not understood is told with line and column', async () => {
  const { rates, notes } = await readMeasuredRates(source('vm,dirty_mib_s\na,fast\nb,1\n'));
  expect([...rates.keys()]).toEqual(['b']);
  expect(notes[0]).toBe('vms.csv, line 2, column dirty_mib_s: "fast" is not a number of MiB/s; the cell is not used');
});

test('a table without rates is refused', async () => {
  await expect(readMeasuredRates(source('vm,cpu\na,1\n'))).rejects.toThrow('expected the columns vm and dirty_mib_s');
});

test('inventories of several files are one, with names told apart', async () => {
  const joined = joinInventories([await inventory(), await inventory()]);
  expect(joined.vms.map(({ name }) => name)).toEqual(['a', 'b', 'a (2)', 'b (2)']);
  expect(joined.notes.at(-1)).toBe('2 names stood in the list before; a number tells them apart, as in "b (2)"');
});
