import type { PlatformId } from '../../scenario/platforms.ts';
import type { Limits } from './plan.ts';

/** How a platform runs several migrations, where a plan says nothing else. */
export interface ClusterRules {
  readonly limits: Limits;
  /** Several at once use different networks; otherwise all use the first one available. */
  readonly spread: boolean;
  /** A migration whose network fails goes on over the next one; otherwise it fails and is tried again after the others. */
  readonly movesOver: boolean;
  readonly source: string;
}

const unlimited = { simultaneousMigrations: Infinity, simultaneousStorage: Infinity, clusterWide: Infinity } as const;

const since2012: ClusterRules = {
  limits: { ...unlimited, simultaneousMigrations: 2, simultaneousStorage: 2 },
  spread: true,
  movesOver: true,
  source:
    'two at once by default (Microsoft, techcommunity 396609), different ones over different networks, networks back each other up: the articles on Windows Server 8; that one under way moves over rather than starts again is assumed',
};

/** The rules of every platform. */
export const clusterRules: Readonly<Record<PlatformId, ClusterRules>> = {
  'hyperv-2008r2': {
    limits: { ...unlimited, simultaneousMigrations: 1, simultaneousStorage: 0 },
    spread: false,
    movesOver: false,
    source:
      'a host takes part in one at a time, so 16 of them run 8 (windowsitpro; a second attempt fails with 0x800700AA); that a broken one is tried again last is assumed',
  },
  'hyperv-2012': since2012,
  'hyperv-2012r2': since2012,
  'hyperv-2016': {
    ...since2012,
    source: `${since2012.source}; from the update of September 2022 a limit for the whole cluster goes before it, one by default (Get-Cluster, MaximumParallelMigrations), which a plan has to state`,
  },
  qemu: {
    limits: { ...unlimited, simultaneousMigrations: 2 },
    spread: false,
    movesOver: false,
    source:
      'QEMU has no limit; two per host is KubeVirt’s default (parallelOutboundMigrationsPerNode); its one connection is not opened anew',
  },
  ideal: { limits: unlimited, spread: true, movesOver: true, source: 'nothing in the way' },
};
