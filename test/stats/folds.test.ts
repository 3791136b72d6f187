import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../src/stats/folds.ts';
import { streamFor } from '../../src/stats/random.ts';

const groups = Array.from({ length: 40 }, (_, row) => `group ${row % 13}`);

describe.each([
  ['in order of first appearance', undefined],
  ['shuffled', streamFor(1, 'folds')],
])('groups dealt %s', (_, random) => {
  const folds = foldsOf(groups, 5, random);

  test('hold every row out once, and fit on it in every other fold', () => {
    const rows = Array.from(groups, (_, row) => row);
    expect(folds.flatMap(({ heldOut }) => heldOut).sort((a, b) => a - b)).toEqual(rows);
    for (const { fitted, heldOut } of folds) expect([...fitted, ...heldOut].sort((a, b) => a - b)).toEqual(rows);
  });

  test('are never in both parts, and differ in number by one at most', () => {
    const held = folds.map(({ fitted, heldOut }) => {
      const seen = new Set(fitted.map((row) => groups[row]));
      expect(heldOut.filter((row) => seen.has(groups[row]))).toEqual([]);
      return new Set(heldOut.map((row) => groups[row])).size;
    });
    expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(1);
  });
});

test('fewer groups than folds cannot be dealt', () => {
  expect(() => foldsOf([1, 1, 2], 3)).toThrow(RangeError);
});
