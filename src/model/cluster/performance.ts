import { performancesOf, type Performance } from '../../scenario/performance.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ClusterNetwork } from './plan.ts';

/**
 * Connections that SMB opens to each adapter with RSS, which spreads them over cores; to one without, or that has a single
 * queue, it opens one (MSFT_SmbClientConfiguration, ConnectionCountPerRssNetworkInterface; Barreto 2012).
 */
const connectionsPerRss = 4;

/** How a migration is sent: as the plan has it, or by default. What goes by RDMA goes by SMB where there is a choice. */
export function performanceOf(stated: Performance | undefined, { platform, transport }: Scenario['migration']): Performance {
  const ways = performancesOf[platform];
  if (transport === 'rdma' && ways.includes('smb')) return 'smb';
  return stated ?? ways[0]!;
}

/** Connections that carry one migration over a network. RDMA has its own, which no processor holds back. */
export function connectionsOver({ rssQueues = Infinity }: ClusterNetwork, performance: Performance): number {
  return performance === 'smb' && rssQueues > 1 ? connectionsPerRss : 1;
}
