import type { Scenario } from '../../scenario/scenario.ts';
import type { ClusterNetwork, Performance } from './plan.ts';
import type { ClusterRules } from './rules.ts';

/**
 * Connections that SMB opens to each adapter with RSS, which spreads them over cores; to one without, or that has a single
 * queue, it opens one (MSFT_SmbClientConfiguration, ConnectionCountPerRssNetworkInterface; Barreto 2012).
 */
const connectionsPerRss = 4;

/** How a migration is sent: as the plan has it, or by default. What goes by RDMA goes by SMB where there is a choice. */
export function performanceOf(
  stated: Performance | undefined,
  { performances }: Pick<ClusterRules, 'performances'>,
  { transport }: Scenario['migration'],
): Performance {
  if (transport === 'rdma' && performances.includes('smb')) return 'smb';
  return stated ?? performances[0]!;
}

/** Connections that carry one migration over a network. RDMA has its own, which no processor holds back. */
export function connectionsOver({ rssQueues = Infinity }: ClusterNetwork, performance: Performance): number {
  return performance === 'smb' && rssQueues > 1 ? connectionsPerRss : 1;
}
