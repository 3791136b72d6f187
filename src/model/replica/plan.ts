import type { PlatformId } from '../../scenario/platforms.ts';
import type { Replication } from '../../scenario/replication.ts';
import type { Churn } from './churn.ts';

/**
 * A VM that Hyper-V Replica keeps a copy of elsewhere. Base units throughout; times are seconds from the start of the trace, at
 * which both sides are equal.
 */
export interface ReplicaPlan {
  /** Whose rules hold (`rules.ts`). */
  readonly platform: PlatformId;
  readonly replication: Replication;
  readonly churn: Churn;
  /**
   * Payload bit/s that this VM’s logs get: the connection of `network-path` over the scenario of the link, or a share of it. The
   * TCP window is taken to grow with distance, so that a round trip costs nothing here.
   */
  readonly goodput: number;
  readonly outages?: readonly Outage[];
  /** A third site, which is sent what has arrived at the second. */
  readonly extended?: ExtendedPlan;
}

/** The network carries nothing in this time. */
export interface Outage {
  readonly from: number;
  readonly to: number;
}

export interface ExtendedPlan {
  readonly interval: number;
  /** Payload bit/s from the second site to the third. */
  readonly goodput: number;
}
