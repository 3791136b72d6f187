import type { ClusterPlan, Limits } from './plan.ts';
import { clusterRules } from './rules.ts';

/**
 * What holds for a plan: the limits of its platform, and over them its own. Where disks move, as many migrations run at once
 * as storage migrations may; with memory after them no more than live migrations may, as they hold a place of both kinds until
 * they end (assumed).
 */
export function limitsOf({ mode = 'live', migration, limits }: Pick<ClusterPlan, 'mode' | 'migration' | 'limits'>): Limits {
  const all = { ...clusterRules[migration.platform].limits, ...limits };
  if (mode === 'live') return all;
  const { simultaneousStorage: disks, simultaneousMigrations: live } = all;
  return { ...all, simultaneousMigrations: mode === 'storage' ? disks : Math.min(disks, live) };
}
