import { expect, test } from 'vitest';
import { streamFor } from '../../src/stats/random.ts';
import { haveUnlikeShifts } from '../../src/stats/unlike-blocks.ts';
import { shareOf } from './draws.ts';
import { boundsOf, drawnBlocks, normal } from './noise.ts';

const sizes = [[4, 4], [3, 5], [6, 2], [4, 4]] as const; // prettier-ignore

test('blocks with the same shift are called unlike at the level of the test', () => {
  const random = streamFor(1, 'alike');
  const times = 2000;
  const unlike = shareOf(times, () => haveUnlikeShifts(drawnBlocks(sizes, normal, random, 3)) === true);
  const { low, high } = boundsOf(0.05, times);
  expect(unlike).toBeGreaterThan(low);
  expect(unlike).toBeLessThan(high);
});

test('blocks with shifts of their own are found out', () => {
  const random = streamFor(1, 'unlike');
  const blocks = [...drawnBlocks([[6, 6]], normal, random), ...drawnBlocks([[6, 6]], normal, random, 5)];
  expect(haveUnlikeShifts(blocks)).toBe(true);
});

test('pairs alone cannot tell', () => {
  expect(haveUnlikeShifts(drawnBlocks([[1, 1], [1, 1]], normal, Math.random))).toBeUndefined(); // prettier-ignore
});
