import type { ClusterNetwork } from './plan.ts';

/** What a migration uses of one network: adapters of its source and of its target, by their place in the team. */
export interface Channel {
  readonly network: ClusterNetwork;
  readonly connections: number;
  readonly out: readonly number[];
  readonly in: readonly number[];
}
