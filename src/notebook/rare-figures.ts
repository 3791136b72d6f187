import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import { nextRarities } from '../evidence/rarities.ts';
import type { Runs, VmRuns } from '../evidence/vm-runs.ts';
import type { Figure } from '../report/document.ts';
import { clopperPearson } from '../stats/clopper-pearson.ts';
import { chanceToSeeFigure } from './chance-to-see-figure.ts';
import { cleanRunsFigure, type Spread } from './clean-runs-figure.ts';

const words = { runs: 'runs', failure: 'failure' } as const;

/** What runs without a failure prove. */
export function provenFigure(judgement: CampaignJudgement, vms: readonly VmRuns[]): Figure {
  const { telling, needed, level } = judgement;
  const most = reach(3 * telling.runs, needed);
  return cleanRunsFigure({ ...words, level, most, spreads: spreadsOf(judgement, vms), ...done(telling) });
}

/** Who can fail is known where VMs failed; else it may be all of those that were run, half or one. */
function spreadsOf({ before }: CampaignJudgement, vms: readonly VmRuns[]): Spread[] {
  const run = before.failures > 0 ? 1 : Math.max(1, vms.filter(({ after }) => after.runs > 0).length);
  return [...new Set([run, Math.ceil(run / 2), 1])].map((susceptible) => ({ vms: run, susceptible }));
}

/** How likely runs show a failure, at the rates that the runs before leave open; where they leave all open, at the next ones that the runs after do not rule out. */
export function seeingFigure({ before, after, telling, needed, level }: CampaignJudgement): Figure {
  const known = [before, after].find(({ failures }) => failures > 0);
  const onceIn =
    known === undefined
      ? nextRarities(telling.runs, level).map((of) => of.onceIn)
      : rarities(clopperPearson(known.failures, known.runs, level));
  return chanceToSeeFigure({
    ...words,
    level,
    most: reach(telling.runs, needed, ...onceIn.map((runs) => 3 * runs)),
    onceIn,
    ...done(telling),
  });
}

function rarities({ value, low, high }: { value: number; low: number; high: number }): number[] {
  return [...new Set([high, value, low].map((chance) => Math.round(1 / chance)))];
}

function done({ runs }: Runs): { done?: number } {
  return runs > 0 ? { done: runs } : {};
}

/** As far as a drawing must go to show these numbers of runs: the next round one. */
function reach(...runs: readonly (number | undefined)[]): number {
  const largest = Math.max(1000, ...runs.map((count) => (count !== undefined && Number.isFinite(count) ? count : 0)));
  const decade = 10 ** Math.floor(Math.log10(largest));
  return [2, 5, 10].map((step) => step * decade).find((step) => step >= largest)!;
}
