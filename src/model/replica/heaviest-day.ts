import { durationOf, scaledChurn, writtenBetween, type Churn } from './churn.ts';
import type { ReplicaPlan } from './plan.ts';
import { replicate } from './replicate.ts';
import { sustainedChurn } from './steady-state.ts';

/**
 * Bytes that may be written in the course of a trace with which the recovery point never gets older than `objective` seconds: how
 * much a link carries when writes do not come evenly. To a thousandth; heavier writes never make a recovery point newer.
 *
 * @param plan its churn gives the course, not the amount
 */
export function heaviestDay(plan: ReplicaPlan, objective: number): number {
  const end = durationOf(plan.churn);
  const written = writtenBetween(plan.churn, 0, end);
  const most = sustainedChurn(plan.goodput, plan.replication.compressionRatio) * end;
  const attains = (bytes: number) => replicate(heavier(plan, bytes / written)).recoveryPoint.worst <= objective;
  let [low, high] = [0, most];
  while (high - low > 1e-3 * high) {
    const middle = (low + high) / 2;
    if (attains(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function heavier(plan: ReplicaPlan, times: number): ReplicaPlan & { readonly churn: Churn } {
  return { ...plan, churn: scaledChurn(plan.churn, times) };
}
