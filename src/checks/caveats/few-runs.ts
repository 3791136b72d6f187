import { leastChance } from '../../stats/permutation-test.ts';
import { counted } from '../../units/phrases.ts';
import { fewestRuns } from '../missing-runs.ts';
import { percent } from '../phrases.ts';
import { error } from '../verdict.ts';
import type { Caveat, Seen } from './caveat.ts';

/** Too few runs for any difference, however large, to be more than chance. */
export function fewRuns({ comparison: { blocks, design } }: Seen): Caveat[] {
  const least = leastChance(blocks);
  if (least <= error) return [];
  const noun = nouns[design.kind];
  const [before, after] = (['base', 'changed'] as const).map((side) =>
    blocks.reduce((sum, block) => sum + block[side].length, 0),
  );
  const count = design.kind === 'pairs' ? counted(blocks.length, noun) : `${before} and ${counted(after!, noun)}`;
  return [
    {
      kind: 'few runs',
      says: `With ${count} the largest possible difference still comes by chance ${percent(least)} of the time.`,
      advice: `Measure at least ${enough(design.kind, blocks.length)}.`,
    },
  ];
}

const nouns = { pairs: 'pair', 'two groups': 'run', blocks: 'run', machines: 'machine' } as const;

/** How many suffice where they lie evenly. */
function enough(kind: keyof typeof nouns, blocks: number): string {
  if (kind === 'pairs') return `${fewestRuns(true, 1)} pairs`;
  const each = `${counted(fewestRuns(false, 1, blocks), nouns[kind])} on each side`;
  return blocks > 1 ? `${each} of each block` : each;
}
