import type { Verdict } from '../evidence/finding.ts';
import type { Customer } from '../importers/customer/customer.ts';
import { cell } from '../report/markdown-text.ts';
import { isProbable } from '../sizing/difficult.ts';
import type { Sizing } from '../sizing/size.ts';
import { slowestOf } from '../sizing/variant.ts';
import { knownOf, largestOf, verdictOf, type Known } from '../sizing/window.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber, formatQuantity } from '../units/format.ts';
import { counted, listedInShort } from '../units/phrases.ts';
import { chanceToKeep, chanceWords } from './chance-words.ts';

/** What a window comes to, in a word. */
export const keptWords: Readonly<Record<Verdict, string>> = {
  reproduced: 'kept',
  contradicted: 'not kept',
  undecided: 'undecided',
};

/** What is advised of an option, in a word. */
export const advisedWords: Readonly<Record<Verdict, string>> = {
  reproduced: 'recommended',
  contradicted: 'not recommended',
  undecided: 'undecided',
};

/** What became of a finding that advice rests on, in a word. */
export const foundWords: Readonly<Record<Verdict, string>> = {
  reproduced: 'holds',
  contradicted: 'does not hold',
  undecided: 'undecided',
};

/** What the summary page says first: drains, the first step, the update, VMs, memory. */
export function sizeAnswer(customer: Customer, sizing: Sizing): string {
  return [
    ...drainWords(customer, sizing),
    ...stepWords(sizing),
    ...updateWords(customer, sizing),
    ...vmWords(customer, sizing),
    ...memoryWords(sizing),
  ].join('\n\n');
}

/** A time as who decides wants it, with the interval it is known in. */
export function durationWithin({ expected, low, high }: Known): string {
  const written = alike(expected, low);
  const [from, to] = [written(low), written(high)];
  return from === to ? written(expected) : `${written(expected)} (${from} to ${to})`;
}

/** The same in minutes, for a cell: `24 (15 to 42)`. */
export function minutesWithin({ expected, low, high }: Known): string {
  const [value, from, to] = [expected, low, high].map((seconds) => formatNumber(seconds / 60, Math.abs(expected) < 600 ? 1 : 0));
  return from === to ? value! : `${value} (${from} to ${to})`;
}

/** In whole seconds below two minutes, in minutes where the least is below two hours, so that an interval has one unit. */
function alike(expected: number, least: number): (seconds: number) => string {
  if (Math.abs(expected) < 120) return (seconds) => formatQuantity(Math.round(seconds), 's');
  const inMinutes = (seconds: number) => 60 * Math.round(seconds / 60);
  return Math.abs(least) < 7200
    ? (seconds) => formatQuantity(inMinutes(seconds), 'min')
    : (seconds) => formatDuration(inMinutes(seconds));
}

function drainWords({ windows }: Customer, { now }: Sizing): string[] {
  const all = largestOf(now.drains.map(({ times }) => times));
  const first = `As it is, the slowest host takes **${durationWithin(knownOf(all))}** to empty; in the usual case that is ${cell(slowestOf(now).host)}.`;
  const blocked = now.drains.filter(({ homeless }) => homeless.length > 0).map(({ host }) => host);
  const room =
    blocked.length === 0
      ? []
      : [
          `**${many(blocked.length, 'host')} cannot be emptied**: the others lack memory for all VMs of ${listed(blocked)}. Times are those with room enough.`,
        ];
  if (windows.drain === undefined) return [[first, ...room].join(' ')];
  const chance = chanceToKeep(all, windows.drain);
  const kept = keptWords[blocked.length > 0 ? 'contradicted' : verdictOf(chance.value)];
  const window = `The window of ${formatDuration(windows.drain)} for each host is **${kept}**: the chance that all hosts keep it is ${chanceWords(chance)}.`;
  return [[first, window, ...room].join(' ')];
}

function stepWords({ ranked }: Sizing): string[] {
  const best = ranked.filter(({ advised }) => advised === 'reproduced');
  const [first] = best;
  if (first === undefined) return ['None of the options is recommended without doubt; the findings say why.'];
  const largest = best.toSorted((a, b) => b.saved.expected - a.saved.expected)[0]!;
  const step = `The first thing to change is **${first.variant.option!.name}**: it saves ${durationWithin(first.saved)} each time all hosts are emptied, for ${hours(first.cost.hours)} of work.`;
  if (largest === first) return [step];
  return [
    `${step} Most is saved by **${largest.variant.option!.name}**: ${durationWithin(largest.saved)}, for ${hours(largest.cost.hours)}.`,
  ];
}

function updateWords({ windows }: Customer, { updates }: Sizing): string[] {
  const [now, ...better] = updates;
  const [fastest] = better.toSorted((a, b) => a.outcome.makespan - b.outcome.makespan);
  const { outcome, times } = now!;
  const [all, done] = [outcome.hosts.length, outcome.hosts.filter((host) => host.outcome === 'updated').length];
  if (done < all)
    return [
      `A rolling update reaches **${done === 0 ? 'none' : `only ${done}`} of ${all} hosts**: the others cannot be emptied.`,
    ];
  const chance = windows.update === undefined ? undefined : chanceToKeep(times, windows.update);
  const kept =
    chance === undefined
      ? ''
      : `: the window of ${formatDuration(windows.update!)} is **${keptWords[verdictOf(chance.value)]}**, with a chance of ${chanceWords(chance)}`;
  const then = fastest && ` With ${fastest.variant.option!.name} it takes ${durationWithin(knownOf(fastest.times))}.`;
  return [`Updating ${many(all, 'host')} in turn takes **${durationWithin(knownOf(times))}**${kept}.${then ?? ''}`];
}

function vmWords({ windows: { pause } }: Customer, { difficult, vms, left }: Sizing): string[] {
  const others = left.length === 1 ? '1 more of the inventory' : `${formatNumber(left.length, 0)} more of the inventory`;
  const all =
    left.length === 0
      ? `The report is on ${many(vms.length, 'VM')}, all of the inventory.`
      : `The report is on ${many(vms.length, 'VM')}; ${others} cannot or need not be moved.`;
  const [probable, possible] = [difficult.filter(isProbable), difficult.filter((one) => !isProbable(one))];
  const longer = `for longer than ${formatQuantity(pause, 's')}`;
  const long = `pause ${longer}`;
  return [
    [
      all,
      ...(probable.length === 0
        ? []
        : [
            `**${many(probable.length, 'VM')}** probably ${probable.length === 1 ? 'pauses' : 'pause'} ${longer}: ${listed(probable.map(({ vm }) => vm.name))}.`,
          ]),
      ...(possible.length === 0
        ? []
        : [
            `For ${formatNumber(possible.length, 0)}${probable.length === 0 ? '' : ' more'} it cannot be excluded that they ${long}, until what they write is measured.`,
          ]),
      ...(difficult.length === 0 ? [`No VM is expected to ${long}.`] : []),
    ].join(' '),
  ];
}

function memoryWords({ headroom: { spare, years, used } }: Sizing): string[] {
  if (spare === undefined) return [];
  if (spare < 0) return ['With the largest host away **memory does not suffice** for all VMs.'];
  const until = years === Infinity || years === undefined ? '' : `, which growth uses up in ${formatNumber(years, 1)} years`;
  const [free, rest] = [spare, spare + used].map((bytes) => formatNumber(bytes / 2 ** 30, 0));
  return [`With the largest host away ${free} GiB of the other hosts’ ${rest} GiB of memory stay free${until}.`];
}

function hours(count: number): string {
  return `${formatNumber(count, count < 10 ? 1 : 0)} h`;
}

function many(count: number, noun: string): string {
  return counted(count, noun, formatNumber(count, 0));
}

/** Names as text; more than a sentence bears are counted. */
export function listed(names: readonly string[]): string {
  return listedInShort(names.map(cell));
}
