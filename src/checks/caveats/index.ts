import type { Caveat, Seen } from './caveat.ts';
import { fewRuns } from './few-runs.ts';
import { leftOut, oneSettingEach } from './left-out.ts';
import { movedTogether } from './moved-together.ts';
import { overTime } from './over-time.ts';
import { setOnce } from './set-once.ts';
import { unlikeConditions, unlikeEffects, unlikeSpreads } from './unlike.ts';
import { wildRuns } from './wild-runs.ts';

/** Every reason for care, the gravest first. */
const kinds: readonly ((seen: Seen) => Caveat[])[] = [
  movedTogether,
  fewRuns,
  setOnce,
  oneSettingEach,
  unlikeConditions,
  unlikeEffects,
  overTime,
  wildRuns,
  unlikeSpreads,
  leftOut,
];

export function caveatsOf(seen: Seen): Caveat[] {
  return kinds.flatMap((kind) => kind(seen));
}
