import type { AddressMove } from './address-move.ts';
import { atNextTry, servedWithin, type Outage } from './outage.ts';
import { attempts, repetitions, triesAtOneAddress, type TcpStack } from './tcp.ts';

/**
 * How long a busy client is without the VM: from its suspension to the client's first try after the VM can be reached. Its TCP
 * waits twice as long after each try, so that a blackout is felt as up to twice its length and one first wait more. Seconds,
 * over all clients.
 *
 * Where the address stays, repetitions of what was under way count, and after TCP gave up those of a new connection; where
 * it changes, attempts to connect after a new look at the name. Valid for clients with data under way at the suspension;
 * one that sends later waits less.
 */
export function clientOutage(move: AddressMove, stack: TcpStack): Outage {
  return atNextTry(move.reachable, triesOf(move, stack));
}

/** The same by simulation, one client after the other. Agrees with the closed form within the noise of so many clients. */
export function simulateClients(move: AddressMove, stack: TcpStack, clients: number, random: () => number): Float64Array {
  return Float64Array.from({ length: clients }, () => {
    const reachable = move.draw(random);
    for (const time of triesOf(move, stack)) if (time >= reachable) return time;
    return Infinity;
  });
}

/**
 * Share of the connections that do not survive the move: all where the address changes, else those that got no repetition
 * through before TCP gives up.
 */
export function lostConnections({ keepsAddress, reachable }: AddressMove, stack: TcpStack): number {
  return keepsAddress ? Math.max(0, 1 - servedWithin(reachable, repetitions(stack).at(-1) ?? 0)) : 1;
}

function triesOf({ keepsAddress }: AddressMove, stack: TcpStack): Iterable<number> {
  return keepsAddress ? triesAtOneAddress(stack) : attempts(stack);
}
