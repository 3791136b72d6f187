import type { RollingPlan } from '../importers/plan/plan.ts';
import type { HostUpdate, RollingUpdateOutcome, VmMoves } from '../model/rolling-update/outcome.ts';
import { hostOutcomes, notUpdated, rollingHeadline } from '../notebook/rolling-words.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber, formatQuantity } from '../units/format.ts';
import { networkLines } from './drain-text.ts';
import { hostTimeline, hostTimelineLegend } from './host-timeline.ts';
import { textColumns } from './text-columns.ts';

/** More rows than a person reads at a glance. */
const shown = 40;
const shownVms = 20;

/** What became of a rolling update as lines for a terminal of that width: headline, notes, what keeps it up, hosts, VMs, networks. */
export function rollingText(plan: RollingPlan, outcome: RollingUpdateOutcome, notes: readonly string[], width: number): string {
  return [
    rollingHeadline(plan, outcome),
    ...notes.map((note) => `- ${note}`),
    ...obstacleLines(outcome.hosts),
    '',
    ...hostLines(outcome.hosts, width),
    '',
    ...vmLines(outcome.vms),
    ...(outcome.networks.length === 0 ? [] : ['', ...networkLines(outcome.networks)]),
    '',
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Known before anything moves. */
function obstacleLines(hosts: readonly HostUpdate[]): string[] {
  const obstacles = notUpdated(hosts);
  if (obstacles.length === 0) return [];
  const rows = obstacles.slice(0, shown).map(({ host, vm, why }) => [host, vm, why]);
  const more = obstacles.length - rows.length;
  return [
    '',
    ...textColumns(['Not done', 'VM', 'why'], rows, ['left', 'left', 'left']),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function hostLines(hosts: readonly HostUpdate[], width: number): string[] {
  const rows = hosts.slice(0, shown);
  const facts = textColumns(
    ['Host', '', 'VMs', 'start min', 'empty min', 'patched min', 'back min', 'left GiB'],
    rows.map(({ host, outcome, guests, start, drained, patched, back, memoryLeft = Infinity }) => [
      host,
      hostOutcomes[outcome],
      String(guests),
      minutes(outcome === 'no room' ? Infinity : start),
      minutes(drained),
      minutes(patched),
      minutes(back),
      memoryLeft < Infinity ? formatNumber(memoryLeft / 2 ** 30, 0) : '-',
    ]),
    ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'],
  );
  const bars = hostTimeline(rows, width - facts[0]!.length - 2);
  const more = hosts.length - rows.length;
  return [
    ...facts.map((line, at) => `${line}  ${bars[at]}`),
    hostTimelineLegend.padStart(facts[0]!.length + bars[0]!.length + 2),
    ...(more > 0 ? [`and ${more} more; --json and --report have them all`] : []),
  ];
}

/** Those that stand still longest. */
function vmLines(vms: readonly VmMoves[]): string[] {
  const moved = vms.filter(({ hosts }) => hosts.length > 1).sort((a, b) => b.downtime - a.downtime);
  const rows = moved.slice(0, shownVms);
  const more = moved.length - rows.length;
  if (rows.length === 0) return ['No VM is moved.'];
  return [
    ...textColumns(
      ['VM', 'moves', 'down in all', 'longest', 'runs on'],
      rows.map(({ vm, hosts, downtime, longestDowntime }) => [
        vm,
        String(hosts.length - 1),
        standstill(downtime),
        standstill(longestDowntime),
        route(hosts),
      ]),
      ['left', 'right', 'right', 'right', 'left'],
    ),
    ...(more > 0 ? [`and ${more} more that stand still less; --json and --report have them all`] : []),
  ];
}

function standstill(seconds: number): string {
  return seconds < 10 ? formatQuantity(seconds, 'ms', 0) : formatDuration(seconds);
}

function route(hosts: readonly string[]): string {
  const short = hosts.length > 6 ? [...hosts.slice(0, 2), '…', ...hosts.slice(-2)] : hosts;
  return short.join(' → ');
}

function minutes(seconds: number): string {
  return Number.isFinite(seconds) ? formatNumber(seconds / 60, 1) : '-';
}
