import { mebibytes } from '../../units/quantity.ts';
import type { Use } from './fair-shares.ts';
import type { ClusterHost } from './plan.ts';
import type { Order } from './queue.ts';
import { resourceAt, type Resources } from './uses.ts';

/**
 * Bytes per second at which a host saves the state of a VM, and reads it: “a couple of gigabytes” take “about 30 seconds”
 * for both together (Savill, Windows IT Pro, 2009), here 2 GiB each way. That is storage behind 1 Gb/s; state what yours does.
 */
const usualStateRate = mebibytes((2 * 2048) / 30);

/** Where a VM that is moved quickly is saved and read: bit/s, and what it shares with others that are. */
export interface StateStore {
  readonly save: Store;
  readonly restore: Store;
}

interface Store {
  readonly rate: number;
  readonly uses: readonly Use[];
}

/**
 * Quick migration: the VM is saved to the storage that both hosts see, handed over and resumed, so that it is down for all of
 * it. Those of a drain move at once and beside the live ones, over the storage alone (Finn, ?p=13715, 2012): all that leave a
 * host share its rate, which is why each of many is down for long.
 */
export function storeOf(resources: Resources, { source, target }: Order): StateStore {
  const store = (kind: string, host: ClusterHost): Store => {
    const rate = 8 * (host.stateRate ?? usualStateRate);
    return { rate, uses: [{ of: resourceAt(resources, [kind, host.name]), line: rate }] };
  };
  return { save: store('save', source), restore: store('restore', target) };
}
