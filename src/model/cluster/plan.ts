import type { Mode } from '../../scenario/disk-moves.ts';
import type { Performance } from '../../scenario/performance.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Storage } from '../../scenario/storage.ts';

/** Everything that empties a host, or moves a list of VMs: who, from where to where, over what. Base units throughout. */
export interface ClusterPlan {
  /** Platform, transport, stop rule and fixed costs of every migration that states none of its own. */
  readonly migration: Scenario['migration'];
  readonly hosts: readonly ClusterHost[];
  /** Host that the VMs leave, unless they name another. */
  readonly from: string;
  /** Hosts that take them in. */
  readonly to: readonly string[];
  readonly networks: readonly ClusterNetwork[];
  /** What is stated goes over the platform's own limits (`rules.ts`). */
  readonly limits?: Partial<Limits>;
  /** Whether several migrations at once use different networks; the platform's own way unless given. */
  readonly spread?: boolean;
  /** How memory is sent, on platforms that have a choice; the platform's own default unless given. */
  readonly performance?: Performance;
  /** How VMs of low priority leave a drained host; the platform's own way unless given. */
  readonly lowPriority?: LowPriority;
  /** What moves; memory unless given. */
  readonly mode?: Mode;
  readonly vms: readonly ClusterVm[];
  /** In any order. Networks are up at the start. */
  readonly events?: readonly NetworkEvent[];
}

export interface ClusterHost {
  readonly name: string;
  /** `flows` is not read: the migrations that share an adapter are simulated. */
  readonly host: Scenario['host'];
  /** Bytes of memory for arriving VMs; no limit unless given. */
  readonly memoryFree?: number;
  /** Processor cores; those of the reference host (`cores.ts`) unless given. */
  readonly cores?: number;
  /** Bytes per second at which it saves the state of VMs, and reads it; a usual value (`quick.ts`) unless given. */
  readonly stateRate?: number;
  /** Bytes per second that it reads from the storage of its VMs, and writes to it; usual values (`disk-copy.ts`) unless given. */
  readonly storageRead?: number;
  readonly storageWrite?: number;
}

/** A switched network: each host has one adapter, or one team, in it. */
export interface ClusterNetwork {
  readonly name: string;
  readonly link: Scenario['link'];
  /** The available network of the lowest value is taken first; equal values by name. */
  readonly preference: number;
  readonly role?: NetworkRole;
  /** Adapters of `link` that act as one. */
  readonly team?: Team;
  /** Whether its adapters do RDMA, which SMB uses. */
  readonly rdma?: boolean;
  /** Receive queues, each served by one core; as many as it takes unless given. One stands for an adapter without RSS. */
  readonly rssQueues?: number;
  /** Bit/s that migrations of one host may take of it in each direction; all unless given. */
  readonly limit?: number;
}

/** While the VM runs, or saved on one host and resumed on the other. */
export const lowPriorities = ['live', 'quick'] as const;
export type LowPriority = (typeof lowPriorities)[number];

/** How a VM moves. */
export type Move = LowPriority | Exclude<Mode, 'live'>;

export const networkRoles = ['migration', 'csv', 'cluster'] as const;
export type NetworkRole = (typeof networkRoles)[number];

export interface Team {
  readonly members: number;
  readonly mode: TeamMode;
  readonly algorithm: TeamAlgorithm;
}

export const teamModes = ['switch-independent', 'static', 'lacp'] as const;
export type TeamMode = (typeof teamModes)[number];

export const teamAlgorithms = ['dynamic', 'transport-ports', 'ip-addresses', 'mac-addresses', 'hyperv-port'] as const;
export type TeamAlgorithm = (typeof teamAlgorithms)[number];

export interface Limits {
  /** Live migrations that a host takes part in at once, as source or as target. */
  readonly simultaneousMigrations: number;
  /** Those that move disks likewise. */
  readonly simultaneousStorage: number;
  /** Live migrations in the whole cluster at once. */
  readonly clusterWide: number;
  /** Bit/s that a host sends by SMB for live migrations, over all its networks. */
  readonly smb: number;
  /** Seconds per GiB of a VM's memory after which a migration that never ends is given up. */
  readonly patience: number;
}

/** What the disks of a VM hold, and what it writes to them. */
export type Disks = Pick<Storage, 'size' | 'writeRate' | 'writeSet'>;

export interface ClusterVm {
  readonly name: string;
  readonly vm: Scenario['vm'];
  readonly priority: Priority;
  /** Where it runs, if not on the plan's `from`. */
  readonly host?: string;
  /** The one of the plan's `to` that it goes to, if not whichever has most room. */
  readonly to?: string;
  /** Its disks, where they move too. */
  readonly disks?: Disks;
  /** Settings of its own instead of the plan's. */
  readonly migration?: Scenario['migration'];
}

/** In the order in which they leave. */
export const priorities = ['high', 'medium', 'low'] as const;
export type Priority = (typeof priorities)[number];

export interface NetworkEvent {
  /** Seconds from the start. */
  readonly at: number;
  readonly network: string;
  readonly state: 'up' | 'down';
}
