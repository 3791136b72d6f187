import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import { nextRarities } from '../evidence/rarities.ts';
import type { Runs } from '../evidence/vm-runs.ts';
import { chanceAtMost, clopperPearson } from '../stats/clopper-pearson.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber } from '../units/format.ts';
import { counted } from '../units/phrases.ts';

/** The verdict on a campaign in a sentence, with what decides it. */
export function rareHeadline({ before, after, verdict, reason, luck }: CampaignJudgement): string {
  const word = `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`;
  const clean = `none of ${runsOf(after.runs)} with the fix failed`;
  switch (reason) {
    case 'fails with the fix':
      return `${word}: ${failedOf(after)}${before.runs > 0 ? ` with the fix, ${failedOf(before)} without it` : ''}.`;
    case 'beyond luck':
      return `${word}: ${clean}; had nothing changed, the chance of that would be ${percent(luck!)}.`;
    case 'luck possible':
      return `${word}: ${clean}, but had nothing changed, the chance of that would be ${percent(luck!)}.`;
    case 'nothing after':
      return `${word}: there are no runs with the fix yet.`;
    case 'nothing before':
      return `${word}: none of ${runsOf(after.runs)} failed, and how often it failed before a fix is not stated.`;
    case 'never failed before':
      return `${word}: it never failed without the fix either, so no run can show what the fix does.`;
    case 'other VMs after':
      return `${word}: ${clean}, but none of them was on a VM that failed before.`;
  }
}

/** How often runs failed, as far as they tell. */
export function rateWords({ runs, failures }: Runs, level: number): string {
  if (runs === 0) return 'no runs';
  if (failures === 0) return `none of ${runsOf(runs)} failed: at most ${onceIn(chanceAtMost(0, runs, level))} (${sure(level)})`;
  const { value, low, high } = clopperPearson(failures, runs, level);
  return `${failedOf({ runs, failures })}: ${onceIn(value)} (${share(level)} interval: ${rarity(high)} to ${rarity(low)})`;
}

/** How much rarer failures became, where anything can be said of it. */
export function rarerWords({ rarer, level }: CampaignJudgement): string | undefined {
  if (rarer === undefined || rarer === 0) return undefined;
  if (rarer <= 1) return 'not shown to be rarer with the fix';
  return `at least ${formatNumber(rarer, rarer < 2 ? 2 : rarer < 10 ? 1 : 0)} times rarer with the fix (${sure(level)})`;
}

/** What to run next, and how long it takes where the time of a run is known. */
export function nextWords(judgement: CampaignJudgement, secondsPerRun: number | undefined): string {
  const { needed, verdict, reason, after, level } = judgement;
  const time = (runs: number) => (secondsPerRun === undefined ? '' : ` (${formatDuration(runs * secondsPerRun)})`);
  if (verdict === 'fixed') return 'no more runs are needed; each further one without a failure lowers the bound';
  if (needed === Infinity) return 'reproduce it without the fix first: a failure that was never seen cannot be seen to go';
  if (needed !== undefined) {
    const more = reason === 'luck possible' || reason === 'other VMs after' ? 'more ' : '';
    const [where, what] =
      reason === 'fails with the fix'
        ? ['VMs that failed', 'show that the next fix works']
        : ['VMs that failed before', 'make it fixed'];
    return `${formatNumber(needed, 0)} ${more}runs without a failure, on ${where}, ${what}${time(needed)}`;
  }
  const steps = nextRarities(after.runs, level).map(({ onceIn: rare, runs }) => {
    return { more: `${formatNumber(runs - after.runs, 0)}${time(runs - after.runs)}`, rare: `once in ${formatNumber(rare, 0)}` };
  });
  return `to rule out ${steps.map(({ more, rare }, at) => `${rare} takes ${more}${at === 0 ? ' more runs without a failure' : ''}`).join(', ')}`;
}

export function runsOf(count: number): string {
  return counted(count, 'run', formatNumber(count, 0));
}

export function share(level: number): string {
  return `${Number((100 * level).toPrecision(6))} %`;
}

function failedOf({ runs, failures }: Runs): string {
  return `${formatNumber(failures, 0)} of ${runsOf(runs)} failed`;
}

function onceIn(chance: number): string {
  return `once in ${rarity(chance)}`;
}

function rarity(chance: number): string {
  return formatNumber(1 / chance, chance > 0.1 ? 1 : 0);
}

function sure(level: number): string {
  return `${share(level)} sure`;
}

function percent(chance: number): string {
  return chance < 1e-4 ? 'less than 0.01 %' : `${formatNumber(100 * chance, chance < 0.01 ? 2 : 1)} %`;
}
