import type { RollingPlan } from '../importers/plan/plan.ts';
import { migrationsOf, type HostUpdate, type RollingUpdateOutcome } from '../model/rolling-update/outcome.ts';
import type { Report, Section } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { inUnit } from '../units/format.ts';
import { counted } from '../units/phrases.ts';
import { eventSection, networkTable } from './drain-report.ts';
import type { Circumstances } from './perform.ts';
import { planParameters } from './plan-parameters.ts';
import { planSlug } from './plan-slug.ts';
import { planTable } from './plan-table.ts';
import { md, tableBlock } from './prose.ts';
import { hostsFigure, meanLoadFigure } from './rolling-figures.ts';
import { hostTable, moveTable, vmTable } from './rolling-tables.ts';
import { notUpdated, rollingHeadline } from './rolling-words.ts';

/** The report of a rolling update: which host is away when, what cannot be done, what VMs notice, what networks carry. */
export function rollingReport(
  place: string,
  plan: RollingPlan,
  outcome: RollingUpdateOutcome,
  notes: readonly string[],
  here: Circumstances,
): Report {
  const { hosts, steps, vms, networks, events } = outcome;
  const begun = hosts.some(({ outcome }) => outcome !== 'no room' && outcome !== 'not begun');
  return {
    slug: planSlug('rolling-update', place),
    title: `Rolling update of ${counted(hosts.length, 'host')}`,
    question: 'Does the update of all hosts in turn fit, in time and in memory, and what do the VMs notice of it?',
    answer: md`${[rollingHeadline(plan, outcome), ...notes].join('\n\n')}`,
    findings: [],
    parameters: planParameters(plan),
    sections: [
      ...obstacleSection(hosts),
      {
        id: 'hosts',
        title: 'Which host is away when',
        blocks: [...(begun ? [hostsFigure(plan, outcome)] : []), hostTable(hosts)],
      },
      { id: 'vms', title: 'What the VMs notice', blocks: [vmTable(vms), moveTable(migrationsOf(outcome))] },
      ...(networks.every(({ carried }) => carried === 0)
        ? []
        : [
            {
              id: 'networks',
              title: 'What the networks carry',
              blocks: [meanLoadFigure(outcome), networkTable(networks)],
            },
          ]),
      ...eventSection(events),
      { id: 'limits', title: 'Method and limits', blocks: [method(plan), planTable(plan)] },
    ],
    provenance: {
      ...here,
      seed: 1,
      settings: [],
      counts: { hosts: plan.hosts.length, steps: steps.length, VMs: vms.length, networks: plan.networks.length },
    },
  };
}

function obstacleSection(hosts: readonly HostUpdate[]): Section[] {
  const obstacles = notUpdated(hosts);
  if (obstacles.length === 0) return [];
  const table = tableBlock({
    id: 'obstacles',
    caption: md`
Hosts that are not updated or not filled again, and the VMs that keep them from it. What fits nowhere is known before anything
moves.
    `,
    table: tableOf({ host: 'Host', vm: 'VM', why: 'Why' }, obstacles),
  });
  return [{ id: 'not-done', title: 'What cannot be done', blocks: [table] }];
}

function method({ rollingUpdate: { atOnce, failBack, patch } }: RollingPlan) {
  const together = `Up to ${atOnce} hosts are emptied together and return together; fewer where the others have no room for all their VMs. Their times are upper bounds, since a host that is ready first waits for the others.`;
  return md`
Each host is emptied as a drain empties it, onto all hosts that stay, with the limits, networks and placement of the platform; it is
then out of service for ${String(Math.round(inUnit(patch, 'min')))} minutes, as the plan states, and ${failBack ? 'its VMs return to it' : 'takes VMs again, but none of those that left return'}
before the next one leaves. ${atOnce > 1 ? together : ''} A host whose VMs do not all fit elsewhere is left out before anything of it moves. VMs write as much as they do at any other hour, and
nothing else uses the networks.
`;
}
