import { checkTimes, type AddressMove } from './address-move.ts';
import { notBefore } from './outage.ts';

/** How long names may be kept: seconds. */
export const timesToLive = {
  cluster: { seconds: 1200, source: 'HostRecordTTL of a Windows cluster: 20 minutes by default' },
  short: { seconds: 60, source: 'commonly advised for clusters over several subnets, HostRecordTTL 60' },
} as const;

export interface RenamedMove {
  /** Seconds for which the VM is suspended. */
  readonly blackout: number;
  /** Seconds from the suspension until the name stands for the new address. */
  readonly registered: number;
  /** Seconds for which a name may be kept: that of its record, or the least that a resolver on the way keeps it. */
  readonly timeToLive: number;
}

/**
 * A move to another subnet with another address, which clients find by name. A client that uses the name all the time has
 * looked it up at some moment of the time to live before it changed, each as likely as another: it looks it up anew
 * U(0, T) after the change (RFC 1035, 3.2.1). A resolver between hands out what is left of T (RFC 1035, 6.1.3; RFC 2181, 8),
 * so it does not lengthen this. Connections are bound to the old address and all lost.
 *
 * Valid for clients that look up the name for each attempt and respect its time to live; one that keeps it for ever waits for
 * someone to restart it.
 * @throws InputError when a time is impossible
 */
export function renamed({ blackout, registered, timeToLive }: RenamedMove): AddressMove {
  checkTimes({ blackout, registered, timeToLive });
  return {
    keepsAddress: false,
    reachable: notBefore(blackout, [{ share: 1, from: registered, to: registered + timeToLive }]),
    draw(random) {
      const lookedUp = registered - random() * timeToLive;
      return Math.max(blackout, lookedUp + timeToLive);
    },
  };
}
