import type { Interval } from './bootstrap-interval.ts';

/** Values before and after a change that can be compared with each other, and not with those of other blocks. */
export interface Block {
  readonly base: readonly number[];
  readonly changed: readonly number[];
}

/** By how much the changed values exceed the others. */
export interface Shift {
  readonly value: number;
  /** Where the truth lies with a confidence of `level`; unlimited where there are too few values to say. */
  interval(level: number): Interval;
}

/**
 * How much a block says of a difference beside other blocks, m·n/(m + n): the inverse of the variance of its difference of
 * means where every value has a variance of 1.
 *
 * @example weightOf({ base: [1, 2], changed: [3, 4] }) // 1
 */
export function weightOf({ base, changed }: Block): number {
  return (base.length * changed.length) / (base.length + changed.length);
}

/**
 * Whether each block is one pair.
 * @example arePairs([{ base: [1], changed: [2] }]) // true
 */
export function arePairs(blocks: readonly Block[]): boolean {
  return blocks.every(({ base, changed }) => base.length === 1 && changed.length === 1);
}

/**
 * All differences of a changed value and one of the others in the same block.
 *
 * @example Array.from(differencesWithin([{ base: [1, 2], changed: [5] }])) // [4, 3]
 */
export function differencesWithin(blocks: readonly Block[]): Float64Array {
  return Float64Array.from(
    blocks.flatMap(({ base, changed }) => changed.flatMap((after) => base.map((before) => after - before))),
  );
}
