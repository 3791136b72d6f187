import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import type { Runs, VmRuns } from '../evidence/vm-runs.ts';
import { chanceAtMost, clopperPearson } from '../stats/clopper-pearson.ts';

/** What a campaign shows, for programs; null where something is not known or never comes. */
export function rareJson(judgement: CampaignJudgement, vms: readonly VmRuns[], secondsPerRun: number | undefined) {
  const { level, before, after, telling, verdict, reason, luck, rarer, needed } = judgement;
  const runsNeeded = finite(needed);
  return {
    verdict,
    reason,
    level,
    before: described(before, level),
    after: described(after, level),
    telling: described(telling, level),
    p_value: finite(luck),
    times_rarer_at_least: finite(rarer),
    runs_needed: runsNeeded,
    seconds_needed: runsNeeded === null || secondsPerRun === undefined ? null : runsNeeded * secondsPerRun,
    vms,
  };
}

function described(counts: Runs, level: number) {
  if (counts.runs === 0) return { ...counts, chance: null, chance_low: null, chance_high: null, chance_at_most: null };
  const { value, low, high } = clopperPearson(counts.failures, counts.runs, level);
  const atMost = chanceAtMost(counts.failures, counts.runs, level);
  return { ...counts, chance: value, chance_low: low, chance_high: high, chance_at_most: atMost };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
