import { isPossible, isProbable, longPauses } from '../../sizing/difficult.ts';
import type { Drain } from '../../sizing/drains.ts';
import { chanceWithin, knownOf, verdictOf, type Known } from '../../sizing/window.ts';
import { formatDuration } from '../../units/duration.ts';
import { formatNumber, formatQuantity } from '../../units/format.ts';
import type { Shown } from '../numbers.ts';
import type { Question } from './question.ts';

/** What becomes of a host that is emptied, in the words and digits of the report’s table of hosts. */
export function numbersOf({ windows, words }: Question, drain: Drain): Shown[] {
  const { outcome, times, guests, homeless } = drain;
  const { migrations, makespan } = outcome;
  const known = knownOf(times);
  const pauses = longPauses(guests, windows.pause);
  const probable = pauses.filter(isProbable).length;
  const endless = migrations.filter(({ converged }) => !converged).length;
  return [
    { title: 'Empty after', text: minutes(known.expected) },
    { title: '90 % of the draws lie between', text: interval(known) },
    ...windowNumbers(windows.drain, words, drain),
    { title: 'Usual case, as simulated', text: minutes(makespan) },
    { title: 'VMs without room on other hosts', text: outOf(homeless.length, migrations.length) },
    { title: 'Do not converge in the usual case', text: outOf(endless, migrations.length) },
    {
      title: `Pause for longer than ${formatQuantity(windows.pause, 's')}`,
      text: `${counted(probable)} probably, ${counted(pauses.filter(isPossible).length - probable)} possibly`,
    },
  ];
}

function windowNumbers(window: number | undefined, { chances, kept }: Question['words'], { times, homeless }: Drain): Shown[] {
  if (window === undefined) return [];
  const chance = chanceWithin(times, window);
  return [
    { title: `Chance to keep ${formatDuration(window)}`, text: chances[Math.round(chance * (chances.length - 1))]! },
    { title: 'Window', text: homeless.length > 0 ? 'no room' : kept[verdictOf(chance)] },
  ];
}

export function minutes(seconds: number): string {
  return Number.isFinite(seconds) ? formatQuantity(seconds, 'min', 1) : 'no end';
}

function interval({ low, high }: Known): string {
  return Number.isFinite(high) ? `${formatNumber(low / 60, 1)} and ${minutes(high)}` : `${minutes(low)} and no end`;
}

function outOf(count: number, all: number): string {
  return count === 0 ? 'none' : `${counted(count)} of ${counted(all)}`;
}

function counted(count: number): string {
  return formatNumber(count, 0);
}
