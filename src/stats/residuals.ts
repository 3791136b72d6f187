import { median } from 'simple-statistics';
import { arePairs, differencesWithin, type Block } from './block.ts';

/**
 * What values deviate by from the median of their block when the shift is taken back, so that a wild value stands out rather than
 * hide in the mean that it moves. The shift is the median of the blocks’ differences of medians. Pairs share a deviation evenly: what
 * their difference has beyond the shift counts for both.
 *
 * @example residuals([{ base: [1, 2, 3], changed: [4, 5, 9] }]) // [{ base: [-1, 0, 1], changed: [-1, 0, 4] }]
 */
export function residuals(blocks: readonly Block[]): Block[] {
  const shift = median(
    arePairs(blocks)
      ? [...differencesWithin(blocks)]
      : blocks.map(({ base, changed }) => median([...changed]) - median([...base])),
  );
  return blocks.map(({ base, changed }) => {
    const level = median([...base, ...changed.map((value) => value - shift)]);
    return { base: base.map((value) => value - level), changed: changed.map((value) => value - shift - level) };
  });
}
