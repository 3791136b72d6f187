import { fisherExact } from '../stats/fisher-exact.ts';
import type { VmRuns } from './vm-runs.ts';

/**
 * How many further runs without a failure make an unchanged failure unlikely, spread over VMs that failed before in proportion
 * to their failures; 0 where there are enough, Infinity where no VM failed.
 */
export function cleanRunsNeeded(failed: readonly VmRuns[], level: number): number {
  if (failed.length === 0) return Infinity;
  const failures = failed.reduce((sum, { before }) => sum + before.failures, 0);
  const spread = (more: number) => failed.map(({ before }) => Math.ceil((more * before.failures) / failures));
  const enough = (more: number) => luckWith(failed, spread(more)) <= 1 - level;
  if (enough(0)) return 0;
  let [few, many] = [0, 1];
  for (; !enough(many); many *= 2) few = many;
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (enough(middle)) many = middle;
    else few = middle;
  }
  return spread(many).reduce((sum, runs) => sum + runs, 0);
}

function luckWith(failed: readonly VmRuns[], more: readonly number[]): number {
  const strata = failed
    .map(({ before, after }, at) => ({
      ...{ hits: 0, trials: after.runs + more[at]! },
      ...{ otherHits: before.failures, otherTrials: before.runs },
    }))
    .filter(({ trials }) => trials > 0);
  return strata.length === 0 ? 1 : fisherExact(strata).fewer;
}
