import type { Performance } from '../../scenario/performance.ts';
import type { PlatformId } from '../../scenario/platforms.ts';
import type { Values } from '../../scenario/scenario.ts';
import type { DecimalSign } from '../../units/decimal-sign.ts';
import type { PlanNetwork } from '../plan/plan.ts';
import type { Option } from './option.ts';

/** What a consultant states of a customer: who, the cluster as it is, what is asked of it. Base units throughout. */
export interface Customer {
  readonly customer: string;
  readonly title: string;
  readonly author?: string;
  /** Name of the file, as written. */
  readonly logo?: string;
  readonly language: Language;
  readonly page: PageSize;
  readonly cluster: SetUp;
  readonly inventory: InventoryFiles;
  readonly windows: Windows;
  /** Share by which the memory of all VMs grows in a year. */
  readonly growth: number;
  /** To be compared with the cluster as it is; those that suit it unless stated. */
  readonly options?: readonly Option[];
  readonly prices?: Prices;
}

export const languages = ['en', 'de', 'nl', 'fr'] as const;
/** Of numbers and dates; the words are English. */
export type Language = (typeof languages)[number];

/** How numbers are written in them. */
export const decimalSigns: Readonly<Record<Language, DecimalSign>> = { en: '.', de: ',', nl: ',', fr: ',' };

export const pageSizes = ['A4', 'letter'] as const;
export type PageSize = (typeof pageSizes)[number];

/** A cluster as it is, or as an option would make it: what is stated, and nothing of what is assumed. */
export interface SetUp {
  readonly platform: PlatformId;
  readonly performance?: Performance;
  readonly lowPriority?: 'live' | 'quick';
  readonly hosts: readonly SetUpHost[];
  readonly networks: readonly SetUpNetwork[];
  readonly limits: { readonly simultaneousMigrations?: number; readonly clusterWide?: number; readonly smb?: number };
}

export interface SetUpHost {
  /** `*` stands for every other host of the inventory. */
  readonly name: string;
  readonly settings: Values;
  /** Bytes for VMs, those that run there included. */
  readonly memory?: number;
  readonly cores?: number;
  readonly stateRate?: number;
}

export interface SetUpNetwork extends Omit<PlanNetwork, 'link'> {
  readonly settings: Values;
}

export interface InventoryFiles {
  /** Names of files, as written. */
  readonly files: readonly string[];
  /** Which column of the files holds what: `memory: RAM`. */
  readonly columns?: ReadonlyMap<string, string>;
  /** File of measured dirty rates. */
  readonly counters?: string;
  /** Whether the name of a VM may say what it does: `sql01`. */
  readonly workloadByName: boolean;
}

/** Seconds within which something is to be done; nothing is asked where none is stated. */
export interface Windows {
  /** One host empty. */
  readonly drain?: number;
  /** All hosts updated. */
  readonly update?: number;
  /** Out of service from empty to ready again, for each host. */
  readonly patch: number;
  /** A VM suspended by a migration. */
  readonly pause: number;
}

/** In one currency, as given. */
export interface Prices {
  readonly currency: string;
  /** One adapter with its ports, for one host. */
  readonly nic?: number;
  readonly switchPort?: number;
  readonly server?: number;
  readonly kwh?: number;
}
