import { checkTimes, type AddressMove } from './address-move.ts';

export interface VirtualisedMove {
  /** Seconds for which the VM is suspended. */
  readonly blackout: number;
  /**
   * Seconds after the VM runs again within which the hosts of all clients have learnt its new outer address. Windows changes
   * lookup records by command, or by a redirect from the old host (Set-NetVirtualizationLookupRecord, WNV_REDIRECT_PARAM);
   * how long that takes is not published.
   */
  readonly update: number;
}

/**
 * A move of a VM whose inner address stays while the outer one, of its host, changes: IP virtualisation. A client's host
 * learns the new outer address at some moment of the update, each as likely as another; until then its packets go to the
 * old host and are lost. Clients see one address throughout.
 * @throws InputError when a time is impossible
 */
export function virtualised({ blackout, update }: VirtualisedMove): AddressMove {
  checkTimes({ blackout, update });
  return {
    keepsAddress: true,
    reachable: [{ share: 1, from: blackout, to: blackout + update }],
    draw: (random) => blackout + random() * update,
  };
}
