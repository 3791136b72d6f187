import type { Plan } from '../importers/plan/plan.ts';
import type { ClusterOutcome, MigrationOutcome } from '../model/cluster/outcome.ts';
import type { Report, Section, TableBlock } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { ganttFigure, loadFigure } from './drain-figures.ts';
import { overStorage } from './drain-segments.ts';
import { drainEvents, drainHeadline, notMoved } from './drain-words.ts';
import type { Circumstances } from './perform.ts';
import { planParameters } from './plan-parameters.ts';
import { planSlug } from './plan-slug.ts';
import { planTable } from './plan-table.ts';
import { md, tableBlock } from './prose.ts';

/** The report of a drain: who moves when, what the networks carry, what cannot be moved. */
export function drainReport(
  place: string,
  plan: Plan,
  outcome: ClusterOutcome,
  notes: readonly string[],
  here: Circumstances,
): Report {
  const { migrations, networks, events } = outcome;
  return {
    slug: planSlug('drain', place),
    title: plan.mode === 'storage' ? `Disks of ${plan.from}` : `Drain: ${plan.from}`,
    question: `How long does it take to ${plan.mode === 'storage' ? 'move the disks of' : 'empty'} ${plan.from}, and what does each network carry meanwhile?`,
    answer: md`${[drainHeadline(plan, outcome), ...notes].join('\n\n')}`,
    findings: [],
    parameters: planParameters(plan),
    sections: [
      { id: 'migrations', title: 'Who moves when', blocks: [...someGantt(plan, outcome), migrationTable(migrations)] },
      ...stuckSection(migrations),
      { id: 'networks', title: 'What the networks carry', blocks: [loadFigure(plan, outcome), networkTable(networks)] },
      ...eventSection(events),
      { id: 'limits', title: 'Method and limits', blocks: [method, planTable(plan)] },
    ],
    provenance: {
      ...here,
      seed: 1,
      settings: [],
      counts: { hosts: plan.hosts.length, networks: networks.length, VMs: migrations.length, events: plan.events.length },
    },
  };
}

function someGantt(plan: Plan, outcome: ClusterOutcome) {
  return outcome.migrations.some(({ start }) => Number.isFinite(start)) ? [ganttFigure(plan, outcome)] : [];
}

function stuckSection(migrations: readonly MigrationOutcome[]): Section[] {
  const stuck = notMoved(migrations);
  if (stuck.length === 0) return [];
  const table = tableBlock({
    id: 'stuck',
    caption: md`
VMs that cannot be moved, and why.
    `,
    table: tableOf({ vm: 'VM', why: 'Why' }, stuck),
  });
  return [{ id: 'not-moved', title: 'What cannot be moved', blocks: [table] }];
}

export function eventSection(events: ClusterOutcome['events']): Section[] {
  const told = drainEvents(events);
  if (told.length === 0) return [];
  const table = tableBlock({
    id: 'event-list',
    caption: md`
What happened beside migrations that start and end as they should.
    `,
    table: tableOf({ at: ['Time (s)', 1], what: 'What' }, told),
  });
  return [{ id: 'events', title: 'Events', blocks: [table] }];
}

function migrationTable(migrations: readonly MigrationOutcome[]): TableBlock {
  return tableBlock({
    id: 'moves',
    caption: md`
Migrations in the order of the queue.
    `,
    table: tableOf(
      {
        vm: 'VM',
        target: 'Target',
        network: 'Network',
        queued: ['Queued (s)', 1],
        start: ['Start (s)', 1],
        end: ['End (s)', 1],
        downtime: ['Downtime (ms)', 0],
        transferred: ['Transferred (GiB)', 2],
        rounds: ['Rounds', 0],
      },
      migrations.map(({ vm, target, move, network, queued, start, end, downtime, transferred, rounds }) => ({
        vm,
        target: target ?? null,
        network: network ?? (move === 'quick' ? overStorage : null),
        queued: finite(queued),
        start: finite(start),
        end: finite(end),
        downtime: finite(downtime * 1e3),
        transferred: finite(transferred / 2 ** 30),
        rounds: finite(rounds),
      })),
    ),
  });
}

export function networkTable(networks: ClusterOutcome['networks']): TableBlock {
  return tableBlock({
    id: 'network-use',
    caption: md`
Networks in the order of preference. Utilisation is what an operating system displays, over the time in which the network
is busy.
    `,
    table: tableOf(
      { name: 'Network', busy: ['Busy (s)', 1], utilisation: ['Mean utilisation (%)', 1], carried: ['Carried (GiB)', 2] },
      networks.map(({ name, busy, meanUtilisation, carried }) => ({
        name,
        busy,
        utilisation: busy > 0 ? 100 * meanUtilisation : null,
        carried: carried / 2 ** 30,
      })),
    ),
  });
}

const method = md`
Migrations start as the platform’s limits on source and target allow, by priority, to the target with most free memory. Each
takes one network, or by SMB all that are equal; those on a link, and on the processors of a host, share them equally as far as
each one’s own connection lets it, and their VMs go on writing meanwhile. What else uses the networks and the hosts is not in
the plan and not in the result. Disks go in one pass over SMB, with every write to both sides until the switch; they share the storage
of source and target.
`;

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
