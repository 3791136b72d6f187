import type { PlatformId } from '../../scenario/platforms.ts';
import type { Limits, LowPriority } from './plan.ts';

/** How a platform runs several migrations, where a plan says nothing else. */
export interface ClusterRules {
  readonly limits: Limits;
  /** Several at once use different networks; otherwise all use the first one available. */
  readonly spread: boolean;
  /** A migration whose network fails goes on over the next one; otherwise it fails and is tried again after the others. */
  readonly movesOver: boolean;
  /** How VMs of low priority leave a host that is drained. */
  readonly lowPriority: LowPriority;
  readonly source: string;
}

const unlimited: Limits = {
  simultaneousMigrations: Infinity,
  simultaneousStorage: Infinity,
  clusterWide: Infinity,
  smb: Infinity,
  patience: Infinity,
};

const one = { spread: true, movesOver: true, lowPriority: 'live' } as const;

const since2012: ClusterRules = {
  ...one,
  limits: { ...unlimited, simultaneousMigrations: 2, simultaneousStorage: 2 },
  source:
    'two at once by default (Microsoft, techcommunity 396609), different ones over different networks, networks back each other up: the articles on Windows Server 8; that one under way moves over rather than starts again is assumed',
};

/** The rules of every platform. */
export const clusterRules: Readonly<Record<PlatformId, ClusterRules>> = {
  'hyperv-2008r2': {
    ...one,
    limits: { ...unlimited, simultaneousMigrations: 1, simultaneousStorage: 0 },
    spread: false,
    movesOver: false,
    source:
      'a host takes part in one at a time, so 16 of them run 8 (windowsitpro; a second attempt fails with 0x800700AA); that a broken one is tried again last is assumed',
  },
  'hyperv-2012': {
    ...since2012,
    lowPriority: 'quick',
    source: `${since2012.source}; a drain saves and resumes VMs of low priority (Microsoft, techcommunity 371848; Finn, ?p=13715), which is said of 2012 alone`,
  },
  'hyperv-2012r2': since2012,
  'hyperv-2016': since2012,
  'hyperv-2022': {
    ...since2012,
    limits: { ...since2012.limits, simultaneousMigrations: 1 },
    source: `${since2012.source}; since the update of September 2022 each node takes its limit from the cluster, MaximumParallelMigrations, which is one by default (Microsoft, techcommunity 3709680)`,
  },
  qemu: {
    ...one,
    limits: { ...unlimited, simultaneousMigrations: 2, patience: 150 },
    spread: false,
    movesOver: false,
    source:
      'QEMU has no limit and never gives up; two per host, and giving up after 150 s per GiB of memory, are KubeVirt’s defaults (parallelOutboundMigrationsPerNode, completionTimeoutPerGiB); its one connection is not opened anew',
  },
  ideal: { ...one, limits: unlimited, source: 'nothing in the way' },
};
