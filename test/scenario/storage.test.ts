import { describe, expect, test } from 'vitest';
import { diskClasses, fromTo, type DiskClassName } from '../../src/scenario/disk-classes.ts';
import { parseInput } from '../../src/scenario/parse-input.ts';
import { storage, storageParameters } from '../../src/scenario/storage.ts';

describe.each(Object.entries(storageParameters))('storage.%s', (name, entry) => {
  test('has a title, a meaning, a source, and a default that it would itself accept', () => {
    for (const text of [entry.title, entry.meaning, entry.source]) expect(text.trim()).not.toBe('');
    expect(parseInput(name, entry, entry.default)).toBe(entry.default);
  });
});

test('later statements go over earlier ones, and those over the defaults', () => {
  const { size, writeRate, adapters } = storage({ size: '1 TiB', adapters: 2 }, { size: '2 TiB' });
  expect([size, writeRate, adapters]).toEqual([2 ** 41, 0, 2]);
});

test.each([
  [{ sise: '1 TiB' }, 'unknown parameter "storage.sise"; did you mean "storage.size"?'],
  [{ size: '1 TB/s' }, /^storage\.size: "TB\/s" does not measure this/],
  [{ sourceRate: '0 MB/s' }, /^storage\.sourceRate: 0 MB\/s is out of range; expected 0\.001\u00a0MB\/s to/],
  [{ adapters: 1.5 }, /^storage\.adapters: 1\.5 is not a whole number/],
])('%o is refused with its place, what was given and what to do', (given, message) => {
  expect(() => storage(given as object)).toThrow(message);
});

test.each(Object.keys(diskClasses) as DiskClassName[])('a move between two of %s is one that the registry accepts', (name) => {
  const { sourceLatency, targetLatency } = storage(fromTo(name, name));
  expect(sourceLatency).toBe(targetLatency);
});
