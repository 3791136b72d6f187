import { median } from 'simple-statistics';
import type { Block } from './block.ts';

/**
 * Values of blocks replaced by their ranks among all, once each block’s own level (median) is taken away (aligned ranks, Hodges and
 * Lehmann 1962); equal values share the mean of their ranks. A permutation test of them is a rank test over blocks.
 *
 * @example alignedRanks([{ base: [1, 2], changed: [3, 100] }]) // [{ base: [1, 2], changed: [3, 4] }]
 */
export function alignedRanks(blocks: readonly Block[]): Block[] {
  const aligned = blocks.map(({ base, changed }) => {
    const level = median([...base, ...changed]);
    return { base: base.map((value) => value - level), changed: changed.map((value) => value - level) };
  });
  const ordered = Float64Array.from(aligned.flatMap(({ base, changed }) => [...base, ...changed])).sort();
  const rank = (value: number) => (countBelow(ordered, value) + countBelow(ordered, value, true) + 1) / 2;
  return aligned.map(({ base, changed }) => ({ base: base.map(rank), changed: changed.map(rank) }));
}

/** How many lie below a value, or are as low. */
function countBelow(ordered: Float64Array, value: number, orEqual = false): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]! < value || (orEqual && ordered[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
