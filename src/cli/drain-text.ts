import type { ClusterOutcome, NetworkUse } from '../model/cluster/outcome.ts';
import { drainEvents, drainHeadline, notMoved } from '../notebook/drain-words.ts';
import type { Plan } from '../importers/plan/plan.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber, formatQuantity } from '../units/format.ts';
import { textColumns } from './text-columns.ts';
import { timeline, timelineLegend } from './timeline.ts';

/** More rows than a person reads at a glance. */
const shown = 40;

/** What became of a plan as lines for a terminal of that width: headline, timeline, what cannot be moved, networks, events. */
export function drainText(plan: Plan, outcome: ClusterOutcome, notes: readonly string[], width: number): string {
  const stuck = notMoved(outcome.migrations);
  const events = drainEvents(outcome.events);
  return [
    drainHeadline(plan, outcome),
    ...notes.map((note) => `- ${note}`),
    '',
    ...migrationLines(plan, outcome, width),
    ...titled(
      'Not moved',
      stuck.map(({ vm, why }) => [vm, why]),
    ),
    '',
    ...networkLines(outcome.networks),
    ...titled(
      'Events',
      events.map(({ at, what }) => [`${formatNumber(at, 1)} s`, what]),
    ),
    '',
  ].join('\n');
}

function migrationLines({ to }: Plan, { migrations, events }: ClusterOutcome, width: number): string[] {
  const rows = migrations.slice(0, shown);
  const seconds = (value: number) => (Number.isFinite(value) ? formatNumber(value, 1) : '-');
  const facts = textColumns(
    ['VM', ...(to.length > 1 ? ['to'] : []), 'start s', 'end s', 'down ms', 'network'],
    rows.map(({ vm, target = '-', start, end, downtime, move, network }) => [
      vm,
      ...(to.length > 1 ? [target] : []),
      seconds(start),
      seconds(end),
      Number.isFinite(downtime) ? formatNumber(downtime * 1e3, 0) : '-',
      network ?? (move === 'quick' ? 'storage' : '-'),
    ]),
    ['left', ...(to.length > 1 ? ['left' as const] : []), 'right', 'right', 'right', 'left'],
  );
  const bars = timeline(rows, width - facts[0]!.length - 2, events.findLast(({ kind }) => kind !== 'network')?.at);
  const more = migrations.length - rows.length;
  return [
    ...facts.map((line, at) => `${line}  ${bars[at]}`),
    timelineLegend.padStart(facts[0]!.length + bars[0]!.length + 2),
    ...(more > 0 ? [`and ${more} more; --json and --report have them all`] : []),
  ];
}

export function networkLines(networks: readonly NetworkUse[]): string[] {
  return textColumns(
    ['Network', 'busy', 'utilisation while busy', 'carried'],
    networks.map(({ name, busy, meanUtilisation, carried }) => [
      name,
      formatDuration(busy),
      busy > 0 ? formatQuantity(meanUtilisation, '%', 1) : '-',
      formatQuantity(carried, 'GiB', 1),
    ]),
    ['left', 'right', 'right', 'right'],
  );
}

function titled(title: string, rows: readonly (readonly [string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.slice(0, shown).map(([first]) => first.length));
  const more = rows.length - shown;
  return [
    '',
    title,
    ...rows.slice(0, shown).map(([first, second]) => `  ${first.padStart(width)}  ${second}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
