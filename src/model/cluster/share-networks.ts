import type { Cluster } from './cluster.ts';
import { fairShares } from './fair-shares.ts';
import { askAgain, setRate } from './fly.ts';
import { enterRates } from './ledger.ts';

/** Give each migration what it gets of the networks, worked out anew where any wants more or less. */
export function shareNetworks(cluster: Cluster, now: number): void {
  const { flights, ledgers } = cluster;
  const { change } = cluster;
  const lasting = change === 'lasting';
  cluster.change = 'none';
  if (lasting) for (const flight of flights) askAgain(flight, now);
  if (change !== 'stage') fairShares([...flights].map(({ flow }) => flow));
  for (const flight of flights) setRate(flight, lasting, now);
  if (change !== 'stage') enterRates(ledgers, flights, now);
}
