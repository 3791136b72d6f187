import { permutationTest } from '../../stats/permutation-test.ts';
import { quantile } from '../../stats/quantile.ts';
import { spreadRatio } from '../../stats/shape.ts';
import { haveUnlikeShifts } from '../../stats/unlike-blocks.ts';
import { formatNumber } from '../../units/format.ts';
import { listed } from '../../units/phrases.ts';
import { byBlock } from '../by-block.ts';
import { factor } from '../phrases.ts';
import { cellsOf, numberIn } from '../runs.ts';
import type { Caveat, Seen } from './caveat.ts';

/** With fewer runs spreads are not compared. */
const fewest = 8;
/** Times as wide, from which spreads are called unlike. */
const unlike = 2;

/** Runs that vary more at one setting than at the other. */
export function unlikeSpreads({ comparison: { blocks, sides } }: Seen): Caveat[] {
  const [block, ...more] = blocks;
  if (more.length > 0 || Math.min(block!.base.length, block!.changed.length) < fewest) return [];
  const ratio = spreadRatio(block!);
  if (ratio < unlike && ratio > 1 / unlike) return [];
  const [wide, narrow] = ratio > 1 ? [sides.level, sides.base] : [sides.base, sides.level];
  return [
    {
      kind: 'unlike spreads',
      says: `Runs vary ${formatNumber(Math.max(ratio, 1 / ratio), 1)} times as much with ${sides.factor.column} ${wide} as with ${narrow}.`,
      advice: 'The middle of the runs does not tell this: look at the slowest ones too.',
    },
  ];
}

/** An effect that is not the same in every block. */
export function unlikeEffects({ runs, comparison }: Seen): Caveat[] {
  if (haveUnlikeShifts(comparison.blocks) !== true) return [];
  const effects = byBlock(comparison).sort((a, b) => a.ratio.value - b.ratio.value);
  const ends = [effects[0]!, effects.at(-1)!].map(({ name, ratio }) => `${factor(ratio.value)} times at ${name}`);
  return [
    {
      kind: 'unlike effects',
      says: `The effect is not the same everywhere: ${listed(ends)}. The verdict is on their average.`,
      advice: `Check them apart, for example with ${conditionsOf(runs, comparison, effects[0]!.name)}.`,
    },
  ];
}

/** The options that leave the runs of one block. */
function conditionsOf(runs: Seen['runs'], { design }: Seen['comparison'], name: string): string {
  const row = design.blocks.find((block) => block.name === name)!.base[0]!;
  const conditions = design.alike.map((column) => `${column}=${cellsOf(runs, column)[row]!}`);
  return conditions.map((condition) => `--where ${/\s/.test(condition) ? `"${condition}"` : condition}`).join(' ');
}

/** Conditions that were not kept and were not the same on both sides by accident. */
export function unlikeConditions({ runs, comparison: { roles, sides }, random }: Seen): Caveat[] {
  return roles.scattered.flatMap((column) => {
    const values = cellsOf(runs, column).map((text) => numberIn(text, runs));
    const [base, changed] = [sides.baseRows, sides.levelRows].map((rows) =>
      rows.map((row) => values[row]!).filter((value) => !Number.isNaN(value)),
    ) as [number[], number[]];
    if (Math.min(base.length, changed.length) < 2 || permutationTest([{ base, changed }], random, 999).chance > 0.05) return [];
    const [before, after] = [base, changed].map((side) => formatNumber(quantile(side, 0.5)));
    return [
      {
        kind: 'unlike conditions',
        says: `${column} differs from run to run and was not the same on both sides: half of the runs are above ${before} with ${sides.factor.column} ${sides.base}, above ${after} with ${sides.level}.`,
        advice: 'Keep it equal, or vary it in the same steps at both settings.',
      },
    ];
  });
}
