import type { NetworkEvent } from '../model/cluster/plan.ts';

/** A network that goes down so many seconds after the start, and comes up again if it does. */
export function failing(network: string, from: number, until = Infinity): NetworkEvent[] {
  const down: NetworkEvent = { at: from, network, state: 'down' };
  return until === Infinity ? [down] : [down, { at: until, network, state: 'up' }];
}
