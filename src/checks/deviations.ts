import { residuals } from '../stats/residuals.ts';
import type { Design } from './design.ts';

/** By row, how far a run’s logarithm is from what its block and its setting make it; for runs that were compared. */
export function deviationsOf({ blocks }: Design, logs: readonly number[]): Map<number, number> {
  const at = (row: number) => logs[row]!;
  const found = residuals(blocks.map(({ base, changed }) => ({ base: base.map(at), changed: changed.map(at) })));
  return new Map(
    blocks.flatMap((block, of) =>
      (['base', 'changed'] as const).flatMap((side) => block[side].map((row, i) => [row, found[of]![side][i]!] as const)),
    ),
  );
}
