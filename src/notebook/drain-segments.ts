import type { ClusterEvent, ClusterOutcome } from '../model/cluster/outcome.ts';

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

/** Migrations as stretches on networks: a new one begins where a migration starts again or goes on over another network. */
export function segmentsOf({ migrations, events }: Pick<ClusterOutcome, 'migrations' | 'events'>): Segment[] {
  const byVm = Map.groupBy(
    events.filter((event): event is VmEvent => event.kind !== 'network'),
    ({ vm }) => vm,
  );
  return migrations.flatMap(({ vm, move }) => stretches(vm, byVm.get(vm) ?? [], move === 'quick' ? overStorage : undefined));
}

function stretches(vm: string, events: readonly VmEvent[], otherwise: string | undefined): Segment[] {
  const found: Segment[] = [];
  let waitingSince: number | null = 0;
  let open: { network: string; since: number | null; start: number } | undefined;
  const close = (end: number | null) => {
    if (open !== undefined) found.push({ vm, ...open, end });
    open = undefined;
  };
  for (const { kind, at, network = otherwise } of events) {
    if (kind === 'suspended') continue;
    if (kind === 'never') {
      close(null);
      continue;
    }
    close(at);
    if ((kind === 'start' || kind === 'moved') && network !== undefined) {
      open = { network, since: waitingSince !== null && waitingSince < at ? waitingSince : null, start: at };
      waitingSince = null;
    } else if (kind !== 'done') {
      waitingSince = at;
    }
  }
  close(null);
  return found;
}
