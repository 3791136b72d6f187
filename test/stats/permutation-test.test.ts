import { describe, expect, test } from 'vitest';
import { leastChance, permutationTest } from '../../src/stats/permutation-test.ts';
import { streamFor } from '../../src/stats/random.ts';
import { shareOf } from './draws.ts';
import { boundsOf, drawn, drawnBlocks, exponential, lognormal, normal, type Noise } from './noise.ts';

const designs: readonly [string, readonly (readonly [number, number])[], Noise][] = [
  ['4 against 4', [[4, 4]], normal],
  ['8 against 8, skewed', [[8, 8]], lognormal],
  ['4 against 12, skewed', [[4, 12]], exponential],
  ['20 against 20', [[20, 20]], lognormal],
  ['8 pairs', Array.from({ length: 8 }, () => [1, 1] as const), lognormal],
  ['3 blocks, unbalanced', [[2, 4], [3, 2], [4, 5]], exponential], // prettier-ignore
];

describe('if the change does nothing', () => {
  test.each(designs)('%s differ at the level of the test, and never with a chance of 0', (name, sizes, noise) => {
    const random = streamFor(1, name);
    const times = 1000;
    let least = 1;
    const rejected = shareOf(times, () => {
      const { chance } = permutationTest(drawnBlocks(sizes, noise, random), random, 199);
      least = Math.min(least, chance);
      return chance <= 0.05;
    });
    expect(rejected).toBeLessThan(boundsOf(0.05, times).high);
    expect(rejected).toBeGreaterThan(boundsOf(0.02, times).low);
    expect(least).toBeGreaterThan(0);
  });

  test('a spread of its own on the smaller side is no difference', () => {
    const random = streamFor(1, 'unlike spreads');
    const times = 1000;
    const rejected = shareOf(times, () => {
      const changed = drawn(8, normal, random).map((value) => 3 * value);
      return permutationTest([{ base: drawn(24, normal, random), changed }], random, 199).chance <= 0.05;
    });
    expect(rejected).toBeLessThan(boundsOf(0.06, times).high);
  });
});

test('all arrangements are gone through where there are few', () => {
  const random = streamFor(1, 'exact');
  const block = { base: [1, 2, 3, 4], changed: [11, 12, 13, 14] };
  expect(permutationTest([block], random)).toEqual({ chance: 2 / 70, arrangements: 70, exact: true });
  const pairs = [1, 2, 3, 4, 5, 6].map((level) => ({ base: [level], changed: [level + 1 + level / 10] }));
  expect(permutationTest(pairs, random)).toEqual({ chance: 2 / 64, arrangements: 64, exact: true });
});

test('drawn arrangements come to the chance that all of them give', () => {
  const random = streamFor(2, 'drawn');
  const blocks = drawnBlocks([[4, 4], [4, 4]], normal, random, 0.7); // prettier-ignore
  const idle = { base: Array<number>(10).fill(0), changed: Array<number>(10).fill(0) };
  const all = permutationTest(blocks, random);
  const some = permutationTest([...blocks, idle], random);
  expect([all.exact, some.exact]).toEqual([true, false]);
  const { low, high } = boundsOf(all.chance, some.arrangements);
  expect(some.chance).toBeGreaterThan(low);
  expect(some.chance).toBeLessThan(high);
});

test('the least chance is the one that the clearest difference has', () => {
  for (const size of [2, 3, 4, 5]) {
    const block = {
      base: Array.from({ length: size }, (_, at) => at),
      changed: Array.from({ length: size }, (_, at) => 100 + at),
    };
    expect(permutationTest([block], Math.random).chance).toBeCloseTo(leastChance([block]), 12);
  }
  const unbalanced = { base: [1, 2, 3], changed: [10, 11, 12, 13, 14] };
  expect(permutationTest([unbalanced], Math.random).chance).toBeCloseTo(leastChance([unbalanced]), 12);
});

test('values that are all equal do not differ', () => {
  expect(permutationTest([{ base: [1, 1, 1], changed: [1, 1, 1] }], Math.random).chance).toBe(1);
});
