import { InputError } from '../../units/input-error.ts';
import type { Outage } from './outage.ts';

/** What becomes of a VM's address when it moves, as its clients see it. Seconds from the moment the VM is suspended. */
export interface AddressMove {
  /** Whether clients keep using the same address, so that their connections can go on. */
  readonly keepsAddress: boolean;
  /** When a client's packets reach the VM again, over all clients. */
  readonly reachable: Outage;
  /** The same for one client, drawn step by step: a check on `reachable`, and what a simulation needs. */
  readonly draw: (random: () => number) => number;
}

/** @throws InputError when a time is not a number of seconds, 0 or more */
export function checkTimes(times: Readonly<Record<string, number>>): void {
  for (const [place, value] of Object.entries(times)) {
    if (!(value >= 0 && value < Infinity)) {
      throw new InputError(`${place}: ${value} is not a time; expected seconds, 0 or more`);
    }
  }
}
