import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import type { VmRuns } from '../evidence/vm-runs.ts';
import { nextWords, rareHeadline, rarerWords, rateWords } from '../notebook/rare-words.ts';
import { formatNumber } from '../units/format.ts';
import { textColumns } from './text-columns.ts';

/** More VMs than a person reads at a glance. */
const shown = 40;

/** What a campaign shows as lines for a terminal: verdict, both phases, what next, each VM. */
export function rareText(judgement: CampaignJudgement, vms: readonly VmRuns[], secondsPerRun: number | undefined): string {
  const { before, after, telling, level } = judgement;
  const rarer = rarerWords(judgement);
  const lines = [
    ...(before.runs > 0 ? [['Before', rateWords(before, level)]] : []),
    [before.runs > 0 ? 'After' : 'Runs', rateWords(after, level)],
    ...(telling.runs < after.runs && telling.runs > 0 ? [['', `on VMs that failed before, ${rateWords(telling, level)}`]] : []),
    ...(rarer === undefined ? [] : [['', rarer]]),
    ['Next', nextWords(judgement, secondsPerRun)],
  ];
  return [
    rareHeadline(judgement),
    '',
    ...lines.map(([name, words]) => `  ${name!.padEnd(6)}  ${words!}`),
    ...vmLines(vms),
    '',
  ].join('\n');
}

function vmLines(vms: readonly VmRuns[]): string[] {
  if (vms.length < 2) return [];
  const more = vms.length - shown;
  const cells = vms
    .slice(0, shown)
    .map(({ vm, before, after }) => [
      vm || '(none named)',
      ...[before.runs, before.failures, after.runs, after.failures].map((count) => formatNumber(count, 0)),
    ]);
  return [
    '',
    ...textColumns(['VM', 'runs before', 'failures', 'runs after', 'failures'], cells, [
      'left',
      'right',
      'right',
      'right',
      'right',
    ]),
    ...(more > 0 ? [`and ${more} more; --json and --report have them all`] : []),
  ];
}
