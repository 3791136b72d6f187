import path from 'node:path';
import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import type { VmRuns } from '../evidence/vm-runs.ts';
import type { Prose, Report } from '../report/document.ts';
import { formatNumber } from '../units/format.ts';
import type { Circumstances } from './perform.ts';
import { md } from './prose.ts';
import { provenFigure, seeingFigure } from './rare-figures.ts';
import { seenTable, vmTable } from './rare-tables.ts';
import { nextWords, rareHeadline, rarerWords, share } from './rare-words.ts';

/** The report of a campaign against a rare failure: what was seen, what it proves, what to run next. */
export function rareReport(
  place: string,
  judgement: CampaignJudgement,
  vms: readonly VmRuns[],
  secondsPerRun: number | undefined,
  here: Circumstances,
): Report {
  const { before, after } = judgement;
  const seen = seenTable(judgement);
  const [proven, seeing] = [provenFigure(judgement, vms), seeingFigure(judgement)];
  const rarer = rarerWords(judgement);
  return {
    slug: slugOf(place),
    title: `Rare failure: ${path.parse(place).name}`,
    question: 'Is the failure gone, how rare is it at least, and how many runs are still needed?',
    answer: md`${rareHeadline(judgement)} ${capital(nextWords(judgement, secondsPerRun))}.`,
    findings: [],
    parameters: [],
    sections: [
      {
        id: 'seen',
        title: 'What was seen',
        blocks: [
          md`${seen} has the runs of both phases and how often they fail as far as they tell.${rarer === undefined ? '' : ` Failures are ${rarer}.`}`,
          seen,
          ...(vms.length > 1 ? [vmTable(vms)] : []),
        ],
      },
      {
        id: 'proves',
        title: 'What runs without a failure prove',
        blocks: [md`${proven} and ${seeing} say what runs without a failure are worth.`, proven, seeing],
      },
      { id: 'limits', title: 'Method and limits', blocks: [method(judgement)] },
    ],
    provenance: {
      ...here,
      seed: 1,
      settings: [],
      counts: { VMs: vms.length, 'runs before': before.runs, 'runs after': after.runs },
    },
  };
}

function method({ luck, level }: CampaignJudgement): Prose {
  const compared =
    luck === undefined
      ? ''
      : `Both phases are compared by Fisher’s exact test, one-sided and stratified by VM, so that VMs with other rates cannot mimic an effect: p = ${formatNumber(luck)}. `;
  return md`
Intervals and bounds are those of Clopper and Pearson. ${compared}“Fixed” means no failure with the fix and, had nothing
changed, a chance of that of ${share(1 - level)} at most. That is not never: the bound says how often it may still fail. One
may look after every run, as runs without a failure only add up and one failure ends it. Runs are taken as independent and
alike: as busy, with the same disks, on the same hosts before and after. A run that could not have failed proves nothing.
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slugOf(place: string): string {
  const name = path
    .parse(place)
    .name.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? 'check-rare' : `check-rare-${name}`;
}
