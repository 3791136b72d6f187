import type { Plan } from '../importers/plan/plan.ts';
import { convergenceOf } from '../model/cluster/convergence.ts';
import type { ClusterOutcome, MigrationOutcome } from '../model/cluster/outcome.ts';
import { expectedCompression, performancesOf } from '../scenario/performance.ts';
import { platforms } from '../scenario/platforms.ts';
import { formatDuration } from '../units/duration.ts';
import { listedInShort } from '../units/phrases.ts';
import { limitNotes } from './limit-notes.ts';

/** What a reader has to know beside the numbers: which defaults they rest on, and why VMs do not converge. */
export function drainNotes(plan: Plan, outcome: ClusterOutcome): string[] {
  return [...notConverging(plan, outcome), ...defaultNotes(plan, outcome)];
}

type Settings = Omit<Plan, 'from' | 'to'>;

/** Which defaults the numbers rest on: limits, performance option, how VMs of low priority move. */
export function defaultNotes(plan: Settings, outcome: Pick<ClusterOutcome, 'migrations'>): string[] {
  return [...limitNotes(plan), ...performance(plan), ...quickOnes(plan, outcome)];
}

function notConverging(plan: Plan, outcome: ClusterOutcome): string[] {
  const found = convergenceOf(plan, outcome);
  if (found === undefined) return [];
  const { never, notTogether, atOnce } = found;
  return [
    ...(never.length === 0
      ? []
      : [
          `${listedInShort(never)} ${verb(never, 'writes', 'write')} memory faster than it can be sent, even alone${consequence(outcome, never)}.`,
        ]),
    ...(notTogether.length === 0
      ? []
      : [
          `${listedInShort(notTogether)} ${verb(notTogether, 'converges', 'converge')} alone, but not beside what runs at the same time${consequence(outcome, notTogether)}; ${
            atOnce === undefined
              ? 'no limit on migrations at once would help'
              : `with ${atOnce} at once ${verb(notTogether, 'it does', 'they do')}: limits.simultaneous_migrations: ${atOnce}`
          }.`,
        ]),
  ];
}

/** What becomes of VMs that do not converge. */
function consequence({ migrations }: ClusterOutcome, names: readonly string[]): string {
  const known = new Set(names);
  const ended = migrations.filter(({ vm, outcome }) => known.has(vm) && outcome === 'done');
  if (ended.length === 0) return '';
  return `: down for up to ${formatDuration(longestDowntime(ended))} after the last round`;
}

function performance({ platform, mode, performance: stated, vms, networks }: Settings): string[] {
  if (mode === 'storage') return [];
  const ways = performancesOf[platform];
  const direct = networks.filter(({ rdma }) => rdma).map(({ name }) => name);
  const viaSmb = stated === 'smb' || vms.some(({ migration }) => migration.transport === 'rdma');
  const why = ways.includes('smb') ? 'it takes performance: smb' : `${platforms[platform].title} moves memory over TCP alone`;
  const unused = direct.length > 0 && !viaSmb ? [`RDMA of ${listedInShort(direct)} goes unused: ${why}.`] : [];
  const isSilent = stated === undefined && ways[0] === 'compression';
  const gainsNothing = vms.every(({ migration }) => migration.compressionRatio === 1 && migration.transport === 'tcp');
  if (!isSilent || !gainsNothing) return unused;
  return [
    `Compression, the default of ${platforms[platform].title}, is counted as gaining nothing; performance: compression counts on a ratio of ${expectedCompression} as far as processors are idle.`,
    ...unused,
  ];
}

function quickOnes({ platform, lowPriority }: Settings, { migrations }: Pick<ClusterOutcome, 'migrations'>): string[] {
  const quick = migrations.filter(({ move, outcome }) => move === 'quick' && outcome === 'done');
  if (quick.length === 0) return [];
  const [them, are] = quick.length === 1 ? ['VM', 'is'] : ['VMs', 'are'];
  const why = lowPriority === undefined ? `, as ${platforms[platform].title} does in a drain` : '';
  const other = lowPriority === undefined ? '; low_priority: live moves them like the others' : '';
  return [
    `${quick.length} ${them} of low priority ${are} saved and resumed over the storage${why}: down all the while, for up to ${formatDuration(longestDowntime(quick))}${other}.`,
  ];
}

function longestDowntime(migrations: readonly MigrationOutcome[]): number {
  return migrations.reduce((most, { downtime }) => Math.max(most, downtime), 0);
}

function verb(names: readonly string[], one: string, several: string): string {
  return names.length === 1 ? one : several;
}
