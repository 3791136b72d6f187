import { wildValues } from '../../stats/wild-values.ts';
import { counted } from '../../units/phrases.ts';
import { linesOf, thenVerdict } from '../phrases.ts';
import type { Caveat, Seen } from './caveat.ts';

/** Runs far from the others at the same setting: shown, and kept. */
export function wildRuns({ runs, deviations, without, verdict }: Seen): Caveat[] {
  const rows = [...deviations.keys()];
  const wild = wildValues([...deviations.values()]).map((at) => rows[at]!);
  if (wild.length === 0) return [];
  const then = without(wild);
  return [
    {
      kind: 'wild runs',
      says: `${counted(wild.length, 'run')} ${wild.length === 1 ? 'lies' : 'lie'} far from the others at the same setting (${linesOf(runs, wild)}) and ${wild.length === 1 ? 'is' : 'are'} counted like every other${then ? `; ${thenVerdict(verdict, then)}` : ''}.`,
      advice: 'Find out what happened in them; a run is left out only for a reason known apart from its result.',
      rows: wild,
    },
  ];
}
