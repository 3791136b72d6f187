import type { Mode } from '../../scenario/disk-moves.ts';
import type { Performance } from '../../scenario/performance.ts';
import type { PlatformId } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Storage } from '../../scenario/storage.ts';

/** A drain plan, complete and in base units: names refer to each other, every setting has its value. */
export interface Plan {
  readonly platform: PlatformId;
  /** As `platform` has it; each VM carries its own. */
  readonly migration: Scenario['migration'];
  readonly hosts: readonly PlanHost[];
  readonly from: string;
  readonly to: readonly string[];
  readonly networks: readonly PlanNetwork[];
  readonly limits: {
    readonly simultaneousMigrations?: number;
    readonly simultaneousStorage?: number;
    readonly clusterWide?: number;
    readonly smb?: number;
    readonly patience?: number;
  };
  readonly mode: Mode;
  readonly performance?: Performance;
  readonly lowPriority?: 'live' | 'quick';
  readonly vms: readonly PlanVm[];
  readonly events: readonly { readonly at: number; readonly network: string; readonly state: 'up' | 'down' }[];
}

/** A rolling update likewise: no host is emptied for good, so each VM has one. */
export interface RollingPlan extends Omit<Plan, 'from' | 'to' | 'vms'> {
  readonly vms: readonly (PlanVm & { readonly host: string })[];
  readonly rollingUpdate: {
    readonly hosts: readonly string[];
    readonly atOnce: number;
    readonly patch: number;
    readonly failBack: boolean;
    readonly window?: number;
  };
}

export interface PlanHost {
  readonly name: string;
  readonly host: Scenario['host'];
  readonly memoryFree?: number;
  readonly cores?: number;
  readonly stateRate?: number;
  readonly storageRead?: number;
  readonly storageWrite?: number;
}

export interface PlanNetwork {
  readonly name: string;
  readonly link: Scenario['link'];
  readonly preference: number;
  readonly role: 'migration' | 'csv' | 'cluster';
  readonly team?: {
    readonly members: number;
    readonly mode: 'switch-independent' | 'static' | 'lacp';
    readonly algorithm: 'dynamic' | 'transport-ports' | 'ip-addresses' | 'mac-addresses' | 'hyperv-port';
  };
  readonly rdma?: boolean;
  readonly rssQueues?: number;
  readonly limit?: number;
}

/** One VM; an entry with a count has become as many. */
export interface PlanVm {
  readonly name: string;
  readonly vm: Scenario['vm'];
  readonly migration: Scenario['migration'];
  readonly priority: 'high' | 'medium' | 'low';
  readonly disks?: Pick<Storage, 'size' | 'writeRate' | 'writeSet'>;
}
