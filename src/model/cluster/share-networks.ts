import type { Cluster } from './cluster.ts';
import { keepMirror } from './disk-copy.ts';
import { fairShares } from './fair-shares.ts';
import { flowsOf } from './flight.ts';
import { askAgain, setRate } from './fly.ts';
import { enterRates } from './ledger.ts';

/** Give each migration what it gets of the networks, worked out anew where any wants more or less. */
export function shareNetworks(cluster: Cluster, now: number): void {
  const { flights, ledgers } = cluster;
  const { change } = cluster;
  const lasting = change === 'lasting';
  cluster.change = 'none';
  if (lasting) for (const flight of flights) askAgain(flight, now);
  for (const flight of flights) if (flight.disk !== undefined) flight.wire += keepMirror(flight.disk, now);
  if (change !== 'stage') fairShares([...flights].flatMap(flowsOf));
  for (const flight of flights) setRate(flight, lasting, now);
  if (change !== 'stage') enterRates(ledgers, flights, now);
}
