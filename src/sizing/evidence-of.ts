import type { Finding, Verdict } from '../evidence/finding.ts';
import type { Change } from '../importers/customer/option.ts';
import type { PlatformId } from '../scenario/platforms.ts';

/** A finding of an analysis: the folder of its report, and its id there. */
export type FindingKey = `${string}/${string}`;

/** What the analyses found, as last published. */
export type Evidence = ReadonlyMap<FindingKey, Finding>;

/** What a change rests on: the finding that decides whether to advise it first, then what else to know. */
const findings: Readonly<Record<Change['kind'], readonly FindingKey[]>> = {
  jumbo: ['02-jumbo-frames/jumbo-gain', '02-jumbo-frames/little-at-one-gigabit'],
  'full-power': ['03-power-and-c-states/jumbo-full-power'],
  'c-states-off': ['03-power-and-c-states/c-states-off', '03-power-and-c-states/every-intel-generation'],
  'at-once': ['08-evacuating-a-host/several-evacuate-faster', '08-evacuating-a-host/only-with-bandwidth'],
  compression: ['08-evacuating-a-host/newer-is-not-slower'],
  rdma: ['08-evacuating-a-host/rdma-uses-the-line'],
  'second-network': ['08-evacuating-a-host/more-networks-only-help', '07-migration-networks/one-connection-each'],
  link: ['01-bigger-pipes/bigger-is-better', '01-bigger-pipes/one-connection-stops-gaining'],
};

/** Versions that run on processors newer than those that were measured. */
const newerHosts: readonly PlatformId[] = ['hyperv-2016', 'hyperv-2022'];

/** The findings behind a change. C-states of current processors have not been measured, so that another finding decides there. */
export function evidenceOf({ kind }: Change, platform: PlatformId): readonly FindingKey[] {
  const isOpen = kind === 'c-states-off' && newerHosts.includes(platform);
  return isOpen ? ['03-power-and-c-states/current-processors', ...findings[kind]] : findings[kind];
}

/** Whether changes can be advised: what the model says here, and for each of them what its finding says. */
export function advice(helps: Verdict, changes: readonly Change[], platform: PlatformId, evidence: Evidence): Verdict {
  if (helps !== 'reproduced') return helps;
  const deciding = changes.map((change) => evidence.get(evidenceOf(change, platform)[0]!)?.verdict ?? 'undecided');
  if (deciding.includes('contradicted')) return 'contradicted';
  return deciding.includes('undecided') ? 'undecided' : 'reproduced';
}
