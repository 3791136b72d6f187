import type { Move } from './plan.ts';

/** What became of a plan. Seconds from the start, bytes, payload bit/s. */
export interface ClusterOutcome {
  /** Until the last migration is done; `Infinity` where one never ends. Those without room or that failed do not count. */
  readonly makespan: number;
  /** One for each VM, in the order of the queue. */
  readonly migrations: readonly MigrationOutcome[];
  /** In order of preference. */
  readonly networks: readonly NetworkUse[];
  /** In order of time. */
  readonly events: readonly ClusterEvent[];
}

/** `Infinity` stands for what never comes: start and end of one without room, end of one that never ends. */
export interface MigrationOutcome {
  readonly vm: string;
  readonly move: Move;
  readonly source: string;
  /** None where it fits nowhere. */
  readonly target?: string;
  /** Seconds that it waited in the queue, over all attempts. */
  readonly queued: number;
  /** Beginning of the attempt that counts: the last. */
  readonly start: number;
  readonly end: number;
  readonly downtime: number;
  /** The network that it ended on, or was last on; by SMB all of them, `one + other`. None where it went over the storage. */
  readonly network?: string;
  /** Bytes on the wire of networks, those of failed attempts and those sent twice included. */
  readonly transferred: number;
  /** When it was given up, if it was. */
  readonly givenUp?: number;
  readonly rounds: number;
  readonly converged: boolean;
  readonly outcome: 'done' | 'never' | 'failed' | 'no room';
  /** What to know where the outcome is not `done`. */
  readonly why?: string;
}

export interface NetworkUse {
  readonly name: string;
  /** Seconds in which at least one migration sent over it. */
  readonly busy: number;
  /**
   * Mean over that time of what the sending adapters display, as a share of their link rate; over all of them where more
   * than one host sends.
   */
  readonly meanUtilisation: number;
  /** Bytes on the wire. */
  readonly carried: number;
  /** Payload bit/s of all its migrations from each time on, until the next. */
  readonly load: readonly LoadStep[];
}

export interface LoadStep {
  readonly at: number;
  readonly rate: number;
}

export type ClusterEvent =
  | { readonly at: number; readonly kind: 'network'; readonly network: string; readonly state: 'up' | 'down' }
  | { readonly at: number; readonly kind: MigrationEventKind; readonly vm: string; readonly network?: string };

/**
 * `suspended`: the blackout begins. `moved`: goes on over another network. `stranded`: no network is up, it waits. `failed`:
 * this attempt is over, it runs on at the source. `never`: nothing is left that could let it end. `given up`: the same, and
 * its place is free again. `memory`: its disks are over, its memory begins.
 */
export type MigrationEventKind =
  'start' | 'suspended' | 'moved' | 'stranded' | 'failed' | 'never' | 'given up' | 'memory' | 'done';
