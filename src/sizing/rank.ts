import type { Verdict } from '../evidence/finding.ts';
import type { Customer } from '../importers/customer/customer.ts';
import type { Change } from '../importers/customer/option.ts';
import { costOf, type Cost } from './effort.ts';
import { advice, type Evidence } from './advice.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import type { Variant } from './variant.ts';
import { chanceWithin, knownOf, largestOf, sumOf, verdictOf, worthwhile, type Known } from './window.ts';

/** What an option would bring. Seconds. */
export interface Ranked {
  readonly variant: Variant;
  readonly cost: Cost;
  /** Over all hosts, each emptied once. */
  readonly saved: Known;
  /** The same as a share of the time as it is. */
  readonly savedShare: Known;
  /** Per hour of work; nothing where none is to be done. */
  readonly savedPerHour: number;
  /** Share of draws in which it saves anything worth the name. */
  readonly worth: number;
  /** Whether it does, by how many draws agree. */
  readonly helps: Verdict;
  /** What the analyses say of each of its changes. */
  readonly grounds: readonly Grounds[];
  /** Whether to advise it: it helps, the findings it rests on hold, and nothing smaller does as much. */
  readonly advised: Verdict;
  /** The smaller option that does as much. */
  readonly surpassedBy?: string;
  /** Until the slowest host is empty. */
  readonly slowest: Known;
  /** Share of draws in which every host keeps the window, where there is one. */
  readonly chance?: number;
}

/** Options by minutes saved per hour of work; those that do not help last. */
export function rankOptions(
  now: Variant,
  variants: readonly Variant[],
  { prices, windows }: Customer,
  evidence: Evidence,
): Ranked[] {
  const before = sumOf(now.drains.map(({ times }) => times));
  const ranked = variants.map((variant): Ranked => {
    const times = variant.drains.map((drain) => drain.times);
    const after = sumOf(times);
    const saved = before.map((time, draw) => difference(time, after[draw]!));
    const worth = chanceWithin(
      saved.map((one, draw) => worthwhile * before[draw]! - one),
      0,
    );
    const slowest = largestOf(times);
    const known = knownOf(saved);
    const cost = costOf(now.setUp, variant.setUp, prices);
    const helps = verdictOf(worth);
    const grounds = variant.option!.changes.map((change) => groundsOf(change, now.setUp, variant.setUp));
    return {
      variant,
      cost,
      saved: known,
      savedShare: knownOf(saved.map((one, draw) => one / before[draw]!)),
      savedPerHour: cost.hours === 0 ? 0 : known.expected / cost.hours,
      worth,
      helps,
      grounds,
      advised: advice(helps, grounds, evidence),
      slowest: knownOf(slowest),
      ...(windows.drain !== undefined && { chance: chanceWithin(slowest, windows.drain) }),
    };
  });
  const judged = ranked.map((one): Ranked => {
    const better = ranked.find((other) => surpasses(other, one));
    return better === undefined ? one : { ...one, advised: 'contradicted', surpassedBy: better.variant.option!.name };
  });
  const order = (one: Ranked) => ['reproduced', 'undecided', 'contradicted'].indexOf(one.advised);
  return judged.sort((a, b) => order(a) - order(b) || b.savedPerHour - a.savedPerHour);
}

/** As much as this share of what another saves is as much; assumed. */
const asMuch = 0.95;

/** Whether an option that is advised makes fewer of the changes of another, or smaller ones, and saves as much. */
function surpasses(one: Ranked, other: Ranked): boolean {
  if (one === other || one.advised !== 'reproduced' || one.saved.expected < asMuch * other.saved.expected) return false;
  const more = other.variant.option!.changes;
  return one.variant.option!.changes.every((change) =>
    more.some((same) => same.kind === change.kind && amountOf(change) <= amountOf(same)),
  );
}

function amountOf(change: Change): number {
  if (change.kind === 'link') return change.rate;
  return change.kind === 'at-once' ? change.count : 1;
}

/** Nothing is saved where neither ends. */
function difference(before: number, after: number): number {
  return before === after ? 0 : before - after;
}
