import { constantChurn, durationOf, writtenBetween } from '../model/replica/churn.ts';
import { initialCopy } from '../model/replica/initial-copy.ts';
import type { ReplicaPlan } from '../model/replica/plan.ts';
import { replicate } from '../model/replica/replicate.ts';
import { outageTolerated } from '../model/replica/steady-state.ts';

/** What a replica goes through beside its usual days; all in seconds. */
export interface ReplicaMilestones {
  /** First copy over the network, with what is written meanwhile. */
  readonly firstCopy: number;
  /** The same on disks that travel. */
  readonly shippedCopy: number;
  /** Longest outage that logs cover. */
  readonly tolerated: number;
  /** From the end of a longer one until both sides are compared and equal. */
  readonly compared: number;
  /** And until the recovery point is no older than two intervals again. */
  readonly recovered: number;
  /** Oldest recovery point of a third site. */
  readonly thirdSite: number;
}

/** Seconds: how long disks travel, an outage that logs do not cover, and the interval to the third site. */
export interface Trials {
  readonly shipped: number;
  readonly outage: number;
  readonly thirdInterval: number;
}

/** Milestones of a plan, at the mean rate of its writes; the third site, over an equal link, at their own course. */
export function replicaMilestones(plan: ReplicaPlan, { shipped, outage, thirdInterval }: Trials): ReplicaMilestones {
  const { replication, goodput, churn: course } = plan;
  const churn = writtenBetween(course, 0, Infinity) / durationOf(course);
  const copy = { disks: replication.disks, goodput, compressionRatio: replication.compressionRatio, churn };
  const third = replicate({ ...plan, extended: { interval: thirdInterval, goodput } });
  return {
    firstCopy: initialCopy(copy).caughtUp,
    shippedCopy: initialCopy({ ...copy, shipped }).caughtUp,
    tolerated: outageTolerated(copy.disks, churn),
    ...wayBack(plan, churn, outage),
    thirdSite: third.extended!.recoveryPoint.worst,
  };
}

function wayBack(plan: ReplicaPlan, churn: number, outage: number): Pick<ReplicaMilestones, 'compared' | 'recovered'> {
  const { interval } = plan.replication;
  const back = interval + outage;
  const trace = constantChurn(churn, back + 2 * outage);
  const { deliveries, resynchronisations } = replicate({ ...plan, churn: trace, outages: [{ from: interval, to: back }] });
  const equal = resynchronisations.at(-1)?.to ?? back;
  const fresh = deliveries.find(({ arrived, upTo }) => arrived > equal && arrived - upTo <= 2 * interval);
  return { compared: equal - back, recovered: (fresh?.arrived ?? Infinity) - back };
}
