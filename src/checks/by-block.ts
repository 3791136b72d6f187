import { welchDifference } from '../stats/mean-difference.ts';
import { ratioOf, type Comparison, type Ratio } from './compare.ts';

/** The effect in each block alone; its interval is unlimited where a side has one run. */
export function byBlock({
  design,
  blocks,
}: Pick<Comparison, 'design' | 'blocks'>): { readonly name: string; readonly ratio: Ratio }[] {
  if (design.machines !== undefined) return [];
  return design.blocks.map(({ name }, at) => ({
    name,
    ratio: ratioOf(welchDifference(blocks[at]!.base, blocks[at]!.changed)),
  }));
}
