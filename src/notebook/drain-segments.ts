import type { ClusterEvent, ClusterOutcome, MigrationOutcome } from '../model/cluster/outcome.ts';

/** A stretch of time that a migration spends on one network, or on several at once. */
export interface Segment {
  readonly vm: string;
  readonly network: string;
  /** Since when it waited in the queue, where it did. */
  readonly since: number | null;
  readonly start: number;
  /** Null where it never ends. */
  readonly end: number | null;
}

/** What VMs that are saved and resumed move over. */
export const overStorage = 'storage, quick migration';

type VmEvent = Exclude<ClusterEvent, { kind: 'network' }>;

const begins: ReadonlySet<VmEvent['kind']> = new Set(['start', 'moved', 'memory']);

/** Migrations as stretches on networks: a new one begins where a migration starts again or goes on over another network, or with memory after disks. */
export function segmentsOf({ migrations, events }: Pick<ClusterOutcome, 'migrations' | 'events'>): Segment[] {
  const byVm = Map.groupBy(
    events.filter((event): event is VmEvent => event.kind !== 'network'),
    ({ vm }) => vm,
  );
  return migrations.flatMap(({ vm, move }) => stretches(vm, byVm.get(vm) ?? [], move));
}

function stretches(vm: string, events: readonly VmEvent[], move: MigrationOutcome['move']): Segment[] {
  const found: Segment[] = [];
  let waitingSince: number | null = 0;
  let open: { network: string; since: number | null; start: number } | undefined;
  const close = (end: number | null) => {
    if (open !== undefined) found.push({ vm, ...open, end });
    open = undefined;
  };
  let ofDisks = move === 'storage' || move === 'shared-nothing';
  for (const { kind, at, network = move === 'quick' ? overStorage : undefined } of events) {
    if (kind === 'suspended') continue;
    if (kind === 'never') {
      close(null);
      continue;
    }
    close(at);
    if (kind === 'memory') ofDisks = false;
    if (begins.has(kind) && network !== undefined) {
      const over = ofDisks ? `${network}, disks` : network;
      open = { network: over, since: waitingSince !== null && waitingSince < at ? waitingSince : null, start: at };
      waitingSince = null;
    } else if (kind !== 'done') {
      waitingSince = at;
    }
  }
  close(null);
  return found;
}
