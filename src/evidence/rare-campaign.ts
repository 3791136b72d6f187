import { fisherExact, oddsRatioAtMost } from '../stats/fisher-exact.ts';
import { InputError } from '../units/input-error.ts';
import { cleanRunsNeeded } from './clean-runs-needed.ts';
import { asBefore, total, type Runs, type VmRuns } from './vm-runs.ts';

/** What a campaign against a rare failure shows. */
export interface CampaignJudgement {
  /** Confidence of bounds and verdict. */
  readonly level: number;
  readonly before: Runs;
  readonly after: Runs;
  /** Runs with the fix that could have failed as far as is known: those on VMs that failed before, or all where none did. */
  readonly telling: Runs;
  readonly verdict: 'fixed' | 'not fixed' | 'undecided';
  readonly reason: Reason;
  /** Chance of as few failures with the fix, given all, if it changed nothing; where VMs were run both without it and with it. */
  readonly luck?: number;
  /** How many times rarer failures are with the fix, at least. */
  readonly rarer?: number;
  /**
   * Further runs without a failure that would make it “fixed”, on VMs that failed; where it failed with the fix, runs that the
   * next fix needs. Infinity where none would do, absent where it is not known how often it failed before.
   */
  readonly needed?: number;
}

/** What decides, or what is missing. */
export type Reason =
  | 'fails with the fix'
  | 'beyond luck'
  | 'luck possible'
  | 'nothing after'
  | 'nothing before'
  | 'never failed before'
  | 'other VMs after';

/** More failures than this are not rare, and exact tests would take long. */
const mostFailures = 5000;

/**
 * Judge a campaign. A failure with the fix is a failure; without one, it counts as fixed where an exact test, stratified by VM,
 * calls an unchanged failure unlikely. One may look after every run: clean runs only ever add up, and one failure ends it.
 *
 * @param level 0.95 for 95 %
 * @throws InputError when failures are not rare
 */
export function judgeCampaign(vms: readonly VmRuns[], level: number): CampaignJudgement {
  const [before, after] = [total(vms, 'before'), total(vms, 'after')];
  const failures = before.failures + after.failures;
  if (failures > mostFailures)
    throw new InputError(
      `${failures} failures are not rare; expected ${mostFailures} at most. Compare rates with --claim instead`,
    );
  const failed = vms.filter((vm) => vm.before.failures > 0);
  const telling = failed.length === 0 ? after : total(failed, 'after');
  const strata = vms
    .filter((vm) => vm.before.runs > 0 && vm.after.runs > 0)
    .map((vm) => ({
      ...{ hits: vm.after.failures, trials: vm.after.runs },
      ...{ otherHits: vm.before.failures, otherTrials: vm.before.runs },
    }));
  const compared = strata.some(({ hits, otherHits }) => hits + otherHits > 0);
  const luck = compared ? fisherExact(strata).fewer : undefined;
  const reason = reasonOf(before, after, telling, luck !== undefined && luck <= 1 - level);
  const needed = reason === 'nothing before' ? undefined : cleanRunsNeeded(after.failures > 0 ? asBefore(vms) : failed, level);
  return {
    ...{ level, before, after, telling, reason },
    verdict: reason === 'fails with the fix' ? 'not fixed' : reason === 'beyond luck' ? 'fixed' : 'undecided',
    ...(luck === undefined ? {} : { luck, rarer: 1 / oddsRatioAtMost(strata, level) }),
    ...(needed === undefined ? {} : { needed }),
  };
}

function reasonOf(before: Runs, after: Runs, telling: Runs, unlikely: boolean): Reason {
  if (after.failures > 0) return 'fails with the fix';
  if (after.runs === 0) return 'nothing after';
  if (before.runs === 0) return 'nothing before';
  if (before.failures === 0) return 'never failed before';
  if (telling.runs === 0) return 'other VMs after';
  return unlikely ? 'beyond luck' : 'luck possible';
}
