import { describe, expect, test } from 'vitest';
import { parseInput } from '../../src/scenario/parse-input.ts';
import { protection, protectionParameters } from '../../src/scenario/protection.ts';
import { replication, replicationParameters } from '../../src/scenario/replication.ts';

describe.each([...Object.entries(replicationParameters), ...Object.entries(protectionParameters)])('%s', (name, entry) => {
  test('has a title, a meaning, a source, and a default that it would itself accept', () => {
    for (const text of [entry.title, entry.meaning, entry.source]) expect(text.trim()).not.toBe('');
    expect(parseInput(name, entry, entry.default)).toBe(entry.default);
  });
});

test.each([
  [
    () => replication({ intervall: '5 min' } as object),
    'unknown parameter "replication.intervall"; did you mean "replication.interval"?',
  ],
  [() => replication({ disks: '1 TB/s' } as object), /^replication\.disks: "TB\/s" does not measure this/],
  [() => protection({ epoch: '0 ms' }), /^protection\.epoch: 0 ms is out of range/],
])('a mistake is refused with its place and what to do: %#', (state, message) => {
  expect(state).toThrow(message);
});
