import { describe, expect, test } from 'vitest';
import { parameterAt, parameterPaths, parseValue, scenario, showValue, valueAt } from '../../src/scenario/scenario.ts';
import { scenarioColumns } from '../../src/scenario/columns.ts';
import { platformIds, platforms } from '../../src/scenario/platforms.ts';
import { units } from '../../src/units/unit.ts';

describe.each(parameterPaths)('parameter %s', (path) => {
  const entry = parameterAt(path);

  test('has a title, a meaning and a source', () => {
    for (const text of [entry.title, entry.meaning, entry.source]) expect(text.trim()).not.toBe('');
  });

  test('has a default that it would itself accept', () => {
    expect(parseValue(path, entry.default)).toBe(entry.default);
  });

  test('reads back what it shows', () => {
    const read = parseValue(path, showValue(path, entry.default));
    if (typeof read === 'string' || read === 0 || read === Infinity) expect(read).toBe(entry.default);
    else expect((entry.default as number) / read).toBeCloseTo(1, 5);
  });

  test.runIf(entry.kind === 'quantity')('answers what is not a number with an example that it would accept', () => {
    const message = messageOf(() => parseValue(path, 'many'));
    const [, example] = /write for example "(.+)"/.exec(message)!;
    expect(() => parseValue(path, example!)).not.toThrow();
  });

  test('is set by at least one table column, in a unit of its own kind', () => {
    const columns = Object.values(entry.columns);
    expect(columns.length).toBeGreaterThan(0);
    const kinds = columns.map((unit) => (unit === 'choice' ? 'choice' : units[unit].dimension));
    expect(new Set(kinds)).toEqual(new Set([entry.kind === 'choice' ? 'choice' : entry.dimension]));
  });

  test('has a range that is not empty', () => {
    if (entry.kind === 'choice') expect(new Set(entry.choices).size).toBeGreaterThan(1);
    else expect(entry.min).toBeLessThan(entry.max);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('no two parameters share the last part of their path, so that it can name a column', () => {
  const keys = parameterPaths.map((path) => path.split('.')[1]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('no two parameters share a table column', () => {
  const names = scenarioColumns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(platformIds)('platform %s', (platform) => {
  test('brings defaults that the registry accepts, and says where they come from', () => {
    const complete = scenario({ migration: { platform } });
    for (const [path, text] of Object.entries(platforms[platform].defaults)) {
      expect(valueAt(complete, path as never)).toBe(parseValue(path as never, text));
    }
    expect(platforms[platform].source).not.toBe('');
  });
});
