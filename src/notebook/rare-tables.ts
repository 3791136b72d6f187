import type { CampaignJudgement } from '../evidence/rare-campaign.ts';
import type { Runs, VmRuns } from '../evidence/vm-runs.ts';
import type { TableBlock } from '../report/document.ts';
import { chanceAtMost, clopperPearson } from '../stats/clopper-pearson.ts';
import { tableOf } from '../tables/table-of.ts';
import { md, tableBlock } from './prose.ts';
import { share } from './rare-words.ts';

/** Both phases, and how often they fail. */
export function seenTable({ before, after, telling, level }: CampaignJudgement): TableBlock {
  const row = (phase: string, { runs, failures }: Runs) => {
    const { value, low, high } = clopperPearson(failures, runs, level);
    const once = (chance: number) => (chance === 0 ? null : 1 / chance);
    return {
      ...{ phase, runs, failures, once: once(value), from: once(high), to: once(low) },
      atLeast: 1 / chanceAtMost(failures, runs, level),
    };
  };
  const phases: readonly (readonly [string, Runs])[] = [
    ['before', before],
    ['after', after],
    ...(telling.runs < after.runs ? ([['after, on VMs that failed before', telling]] as const) : []),
  ];
  return tableBlock({
    id: 'phases',
    caption: md`
Runs per failure: what was seen, the ${share(level)} interval, and the one-sided bound, which is what runs without a failure
prove.
    `,
    table: tableOf(
      {
        phase: 'Phase',
        runs: ['Runs', 0],
        failures: ['Failures', 0],
        once: ['Once in (runs)', 0],
        from: ['Interval from (runs)', 0],
        to: ['Interval to (runs)', 0],
        atLeast: ['At most once in (runs)', 0],
      },
      phases.filter(([, { runs }]) => runs > 0).map(([phase, counts]) => row(phase, counts)),
    ),
  });
}

/** What was run on each VM. */
export function vmTable(vms: readonly VmRuns[]): TableBlock {
  return tableBlock({
    id: 'vms',
    caption: md`
Runs and failures of each VM.
    `,
    table: tableOf(
      {
        vm: 'VM',
        runsBefore: ['Runs before', 0],
        failuresBefore: ['Failures before', 0],
        runsAfter: ['Runs after', 0],
        failuresAfter: ['Failures after', 0],
      },
      vms.map(({ vm, before, after }) => ({
        vm: vm || 'none named',
        ...{ runsBefore: before.runs, failuresBefore: before.failures, runsAfter: after.runs, failuresAfter: after.failures },
      })),
    ),
  });
}
