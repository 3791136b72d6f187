import type { Estimate, Finding } from '../evidence/finding.ts';
import type { Customer } from '../importers/customer/customer.ts';
import type { Evidence } from '../sizing/advice.ts';
import type { Ranked } from '../sizing/rank.ts';
import type { Sizing } from '../sizing/size.ts';
import { chanceWithin, knownOf, largestOf, verdictOf, worthwhile, type Known } from '../sizing/window.ts';
import { formatDuration } from '../units/duration.ts';
import { chanceToKeep, drawsWithin } from './chance-words.ts';
import { optionReason } from './option-reason.ts';
import { advisedWords, keptWords } from './size-words.ts';

/** What the sizing found: whether windows are kept, and what each option is worth. None of it is required to hold. */
export function sizeFindings(place: string, customer: Customer, sizing: Sizing, evidence: Evidence): Finding[] {
  return [...windowFindings(place, customer, sizing), ...sizing.ranked.map((one) => optionFinding(one, evidence, sizing.draws))];
}

function windowFindings(place: string, { windows }: Customer, { now, updates }: Sizing): Finding[] {
  const stated = (key: string, seconds: number) => ({ title: place, quote: `${key}: ${seconds / 60}` });
  const common = { kind: 'model', required: false, words: keptWords } as const;
  const slowest = largestOf(now.drains.map(({ times }) => times));
  const blocked = now.drains.some(({ homeless }) => homeless.length > 0);
  const { outcome, times } = updates[0]!;
  const isWhole = outcome.hosts.every((host) => host.outcome === 'updated');
  const { drain, update } = windows;
  return [
    ...(drain === undefined
      ? []
      : [
          {
            ...common,
            id: 'drain-window',
            claim: `As the cluster is, each host is empty within ${formatDuration(drain)}.`,
            source: stated('drain_minutes', drain),
            observed: estimateOf(knownOf(slowest), 60, 'min'),
            expected: { low: -Infinity, high: drain / 60, unit: 'min' },
            verdict: blocked ? ('contradicted' as const) : verdictOf(chanceWithin(slowest, drain)),
            why: blocked
              ? 'The others lack memory for all VMs of a host.'
              : `The slowest host keeps it in ${drawsWithin(chanceToKeep(slowest, drain))}.`,
          },
        ]),
    ...(update === undefined
      ? []
      : [
          {
            ...common,
            id: 'update-window',
            claim: `As the cluster is, all hosts are updated one after the other within ${formatDuration(update)}.`,
            source: stated('update_minutes', update),
            observed: estimateOf(knownOf(times), 60, 'min'),
            expected: { low: -Infinity, high: update / 60, unit: 'min' },
            verdict: isWhole ? verdictOf(chanceWithin(times, update)) : ('contradicted' as const),
            why: isWhole ? `It is in ${drawsWithin(chanceToKeep(times, update))}.` : 'Hosts that cannot be emptied are left out.',
          },
        ]),
  ];
}

function optionFinding(one: Ranked, evidence: Evidence, { hostPaths }: Sizing['draws']): Finding {
  const { variant, advised, savedShare, grounds } = one;
  const { name } = variant.option!;
  const deciding = grounds.flatMap(({ decides }) => (decides && evidence.get(decides)) ?? []);
  const open = deciding.find(({ verdict }) => verdict !== 'reproduced');
  const nearest = grounds.flatMap(({ also }) => also.flatMap((key) => evidence.get(key) ?? []))[0];
  const least = 100 * worthwhile;
  return {
    id: `option-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    claim: `${name.charAt(0).toUpperCase()}${name.slice(1)}: worth it, since it takes at least ${least} % less time to empty every host.`,
    source: (open ?? deciding[0] ?? nearest)?.source ?? { title: 'the model alone', quote: '' },
    kind: 'model',
    observed: estimateOf(savedShare, 0.01, '%'),
    expected: { low: least, high: Infinity, unit: '%' },
    verdict: advised,
    words: advisedWords,
    required: false,
    why: optionReason(one, evidence, hostPaths.length - 1),
  };
}

function estimateOf({ expected, low, high }: Known, unit: number, symbol: string): Estimate {
  return { value: expected / unit, low: low / unit, high: high / unit, unit: symbol, level: 0.9 };
}
