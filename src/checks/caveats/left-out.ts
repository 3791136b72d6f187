import { linesOf } from '../phrases.ts';
import { listed } from '../../units/phrases.ts';
import { counted } from '../../units/phrases.ts';
import type { Caveat, Seen } from './caveat.ts';

/** Runs that could not be compared. */
export function leftOut({ runs, comparison: { design, sides } }: Seen): Caveat[] {
  if (design.alone.length === 0) return [];
  const all = sides.baseRows.length + sides.levelRows.length;
  return [
    {
      kind: 'left out',
      says: `${counted(design.alone.length, 'run')} of ${all} ${design.alone.length === 1 ? 'has' : 'have'} no counterpart at the other setting alike in ${listed(design.alike)} and ${design.alone.length === 1 ? 'says' : 'say'} nothing (${linesOf(runs, design.alone)}).`,
      advice: 'Measure their counterparts.',
      rows: design.alone,
    },
  ];
}

/** Machines that had one setting each. */
export function oneSettingEach({ comparison: { design, blocks, sides } }: Seen): Caveat[] {
  if (design.machines === undefined) return [];
  const { column } = design.machines;
  const [{ base, changed }] = blocks as [(typeof blocks)[0]];
  return [
    {
      kind: 'one setting each',
      says: `No ${column} was measured with both settings, so ${base.length} of them with ${sides.factor.column} ${sides.base} are compared with ${changed.length} with ${sides.level}, each by the mean of its runs: more runs on the same ones add little.`,
      advice: `Measure the same ${column} with both settings.`,
    },
  ];
}
