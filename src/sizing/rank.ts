import type { Verdict } from '../evidence/finding.ts';
import type { Customer } from '../importers/customer/customer.ts';
import { costOf, type Cost } from './effort.ts';
import { advice, type Evidence } from './evidence-of.ts';
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
  /** Per hour of work. */
  readonly savedPerHour: number;
  /** Whether it saves anything worth the name, by how many draws agree. */
  readonly helps: Verdict;
  /** Whether to advise it: it helps, and the findings it rests on hold. */
  readonly advised: Verdict;
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
    const share = chanceWithin(
      saved.map((one, draw) => worthwhile * before[draw]! - one),
      0,
    );
    const slowest = largestOf(times);
    const known = knownOf(saved);
    const cost = costOf(variant.option!, variant.setUp.hosts.length, prices);
    const helps = verdictOf(share);
    return {
      variant,
      cost,
      saved: known,
      savedShare: knownOf(saved.map((one, draw) => one / before[draw]!)),
      savedPerHour: known.expected / cost.hours,
      helps,
      advised: advice(helps, variant.option!.changes, variant.setUp.platform, evidence),
      slowest: knownOf(slowest),
      ...(windows.drain !== undefined && { chance: chanceWithin(slowest, windows.drain) }),
    };
  });
  const order = (one: Ranked) => ['reproduced', 'undecided', 'contradicted'].indexOf(one.advised);
  return ranked.sort((a, b) => order(a) - order(b) || b.savedPerHour - a.savedPerHour);
}

/** Nothing is saved where neither ends. */
function difference(before: number, after: number): number {
  return before === after ? 0 : before - after;
}
