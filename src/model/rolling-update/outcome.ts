import type { ClusterEvent, ClusterOutcome, MigrationOutcome, NetworkUse } from '../cluster/outcome.ts';

/** What became of a rolling update. Seconds from its start, bytes. `Infinity` stands for what never comes. */
export interface RollingUpdateOutcome {
  /**
   * `done`: all hosts are updated, within the window if there is one. `late`: all are, but after it. `incomplete`: some are not.
   * `never`: a migration that never ends keeps the others waiting.
   */
  readonly verdict: 'done' | 'late' | 'incomplete' | 'never';
  /** Until the last host is back. */
  readonly makespan: number;
  /** In the order of the update. */
  readonly hosts: readonly HostUpdate[];
  readonly steps: readonly UpdateStep[];
  /** In the order of the queue. */
  readonly vms: readonly VmMoves[];
  /** In order of preference. */
  readonly networks: readonly NetworkUse[];
  /** In order of time. */
  readonly events: readonly ClusterEvent[];
}

/** One host: emptied from `start` to `drained`, out of service until `patched`, filled from `returning` to `back`. */
export interface HostUpdate {
  readonly host: string;
  /**
   * `no room`: a VM of it fits nowhere, so nothing of it is moved. `not emptied`: a VM of it could not be moved, so it is not
   * patched. `never`: a migration that it waits for never ends. `not begun`: one before it never ends.
   */
  readonly outcome: 'updated' | 'no room' | 'not emptied' | 'never' | 'not begun';
  /** VMs that ran on it when its turn came. */
  readonly guests: number;
  /** Those that could not be moved off it, or back to it. */
  readonly stuck: readonly StuckVm[];
  readonly start: number;
  readonly drained: number;
  readonly patched: number;
  readonly returning: number;
  readonly back: number;
  /** Bytes free on the hosts that stay while it is away; `Infinity` where one has no limit, none where its turn never comes. */
  readonly memoryLeft?: number;
}

export interface StuckVm {
  readonly vm: string;
  readonly why: string;
}

/** Hosts that are away at the same time, and how their VMs leave and return. */
export interface UpdateStep {
  readonly hosts: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly leaving: ClusterOutcome;
  readonly returning: ClusterOutcome;
}

export interface VmMoves {
  readonly vm: string;
  /** Where it ran, one after the other: the first is where it was. */
  readonly hosts: readonly string[];
  /** Seconds that it was suspended in all its moves, and in the longest. */
  readonly downtime: number;
  readonly longestDowntime: number;
  /** Bytes on the wire, those of failed attempts included. */
  readonly transferred: number;
}

/** All migrations, in the order of the update and of the queue. */
export function migrationsOf({ steps }: Pick<RollingUpdateOutcome, 'steps'>): MigrationOutcome[] {
  return steps.flatMap(({ leaving, returning }) => [...leaving.migrations, ...returning.migrations]);
}
