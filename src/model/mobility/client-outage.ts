import type { AddressMove } from './address-move.ts';
import { attempts, canSaveWithin, triesAtOneAddress, type Client } from './client.ts';
import { atNextTry, meanOutage, outageQuantile, servedWithin, type Outage } from './outage.ts';

/**
 * How long a busy client is without the VM: from its suspension to the client's first try after the VM can be reached. Its TCP
 * waits twice as long after each try, so that a blackout is felt as up to twice its length and one first wait more. Seconds,
 * over all clients.
 *
 * Where the address stays, repetitions of what was under way count, and once the connection is closed requests for another; where
 * it changes, attempts to connect after a new look at the name. Valid for clients with data under way at the suspension;
 * one that sends later waits less.
 */
export function clientOutage(move: AddressMove, client: Client): Outage {
  return atNextTry(move.reachable, triesOf(move, client));
}

/** The same by simulation, one client after the other. Agrees with the closed form within the noise of so many clients. */
export function simulateClients(move: AddressMove, client: Client, count: number, random: () => number): Float64Array {
  return Float64Array.from({ length: count }, () => {
    const reachable = move.draw(random);
    for (const time of triesOf(move, client)) if (time >= reachable) return time;
    return Infinity;
  });
}

/** What a move costs clients of one kind: seconds, and the share of their connections that it ends. */
export function summarizeOutage(move: AddressMove, client: Client) {
  const outage = clientOutage(move, client);
  return {
    mean: meanOutage(outage),
    median: outageQuantile(outage, 0.5),
    ninth: outageQuantile(outage, 0.9),
    lost: lostConnections(move, client),
  };
}

/**
 * Share of the connections that do not survive the move: all where the address changes, else those that get no repetition
 * through before TCP or the application gives up.
 */
export function lostConnections({ keepsAddress, reachable }: AddressMove, client: Client): number {
  return keepsAddress ? Math.max(0, 1 - servedWithin(reachable, canSaveWithin(client))) : 1;
}

function triesOf({ keepsAddress }: AddressMove, client: Client): Iterable<number> {
  return keepsAddress ? triesAtOneAddress(client) : attempts(client);
}
