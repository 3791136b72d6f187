import type { Plan } from '../importers/plan/plan.ts';
import { clusterRules } from '../model/cluster/rules.ts';
import { platforms, type PlatformId } from '../scenario/platforms.ts';

/** Which limit on migrations at once holds where the plan says nothing, and what a stated one takes. */
export function limitNotes({ platform, mode, limits }: Pick<Plan, 'platform' | 'mode' | 'limits'>): string[] {
  if (mode !== 'live') return diskLimits(platform, mode, limits.simultaneousStorage);
  const { simultaneousMigrations: stated } = limits;
  const { title } = platforms[platform];
  const usual = clusterRules[platform].limits.simultaneousMigrations;
  if (platform === 'hyperv-2022') {
    const property = '(Get-Cluster).MaximumParallelMigrations';
    if (stated === undefined)
      return [
        `One at a time: since the update of September 2022 each node of ${title} takes its limit from the cluster, where it is 1 by default (${property}); state limits.simultaneous_migrations for another.`,
      ];
    if (stated > usual)
      return [
        `${stated} at once need ${property} = ${stated}: since the update of September 2022 it goes before the setting of each host, and is 1 by default.`,
      ];
  }
  if (stated !== undefined || usual === Infinity) return [];
  return [
    `${usual === 1 ? 'One' : usual} at once on a host, as is usual with ${title}; state limits.simultaneous_migrations for another.`,
  ];
}

function diskLimits(platform: PlatformId, mode: Plan['mode'], stated: number | undefined): string[] {
  const usual = clusterRules[platform].limits.simultaneousStorage;
  if (stated !== undefined || usual === Infinity) return [];
  const beside = mode === 'storage' ? '' : ', and no more than live migrations may';
  return [
    `${usual} with disks at once on a host${beside}, as is usual with ${platforms[platform].title}; state limits.simultaneous_storage for another.`,
  ];
}
