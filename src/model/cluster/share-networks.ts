import type { Cluster } from './cluster.ts';
import { fairShares } from './fair-shares.ts';
import { askAgain, setRate } from './flight.ts';
import { enterRates } from './ledger.ts';

/** Work out anew what each migration gets of the networks. */
export function shareNetworks(cluster: Cluster, now: number): void {
  const { flights, ledgers } = cluster;
  const lasting = cluster.change === 'lasting';
  cluster.change = 'none';
  if (lasting) for (const flight of flights) askAgain(flight, now);
  fairShares([...flights].map(({ flow }) => flow));
  for (const flight of flights) setRate(flight, lasting, now);
  enterRates(ledgers, flights, now);
}
