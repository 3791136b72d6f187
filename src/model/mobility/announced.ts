import { InputError } from '../../units/input-error.ts';
import { checkTimes, type AddressMove } from './address-move.ts';
import { notBefore, type Stretch } from './outage.ts';

/** A table in which the network keeps where an address is: how long an entry lasts that nothing confirms, from and to. */
export interface NetworkTable {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

export const networkTables = {
  /** The port behind which a switch saw an adapter; what a live migration within a subnet changes. */
  switchPorts: { from: 300, to: 300, source: 'default of switches: Juniper, Huawei and others state 300 s for MAC addresses' },
  /** The adapter of an IP address, where a move changes the adapter's address too. */
  neighbours: {
    from: 15,
    to: 45,
    source: 'RFC 4861 and Microsoft KB 949589: 30 s times a random factor of 0.5 to 1.5',
  },
} as const satisfies Record<string, NetworkTable>;

/** Announcements after which tables are right: seconds after the VM runs again. */
export const announcements = {
  once: { at: [0], source: 'Hyper-V sends an unsolicited ARP when the VM runs on the target (domain E); how many is not stated' },
  qemu: {
    at: [0, 0.05, 0.2, 0.45, 0.8],
    source: 'QEMU, net/announce.c: 5 rounds, waits of 50 ms and 100 ms more each time (announce-initial, -rounds, -step)',
  },
} as const;

export interface AnnouncedMove {
  /** Seconds for which the VM is suspended. */
  readonly blackout: number;
  /** Seconds after it runs again at which it announces itself, rising; frames that it sends of its own accord do so too. */
  readonly announcements: readonly number[];
  /** Chance that an announcement is lost, each for itself. */
  readonly loss: number;
  /** What is wrong until an announcement comes or its entry ages away. */
  readonly table: Pick<NetworkTable, 'from' | 'to'>;
}

/**
 * A move inside one subnet: the address stays, and the network learns the new place from announcements. The nth comes through
 * as the first with chance (1 − l)·lⁿ⁻¹; where all are lost, with lⁿ, the stale entry ages away. Entries were confirmed
 * last when the VM was suspended. Valid for one table between client and VM; a broadcast that no switch drops.
 * @throws InputError when a time or the chance is impossible
 */
export function announced({ blackout, announcements: times, loss, table }: AnnouncedMove): AddressMove {
  checkTimes({ blackout, 'table.from': table.from, 'table.to': table.to });
  if (!(loss >= 0 && loss <= 1)) throw new InputError(`loss: ${loss} is not a chance; expected 0 to 1`);
  const heard = times.map((time, n): Stretch => {
    const at = blackout + time;
    return { share: (1 - loss) * loss ** n, from: at, to: at };
  });
  const aged = notBefore(blackout, [{ share: loss ** times.length, from: table.from, to: table.to }]);
  return {
    keepsAddress: true,
    reachable: [...heard, ...aged].filter(({ share }) => share > 0),
    draw(random) {
      for (const time of times) if (random() >= loss) return blackout + time;
      return Math.max(blackout, table.from + random() * (table.to - table.from));
    },
  };
}
