import type { ClusterOutcome } from '../model/cluster/outcome.ts';

/** The most migrations that were under way at the same time. */
export function mostAtOnce({ migrations }: Pick<ClusterOutcome, 'migrations'>): number {
  const under = (time: number) => migrations.filter(({ start, end }) => start <= time && time < end).length;
  return Math.max(0, ...migrations.map(({ start }) => under(start)));
}
