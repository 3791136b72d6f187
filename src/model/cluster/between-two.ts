import type { Scenario } from '../../scenario/scenario.ts';
import type { ClusterPlan } from './plan.ts';

/** Two equal hosts, one of which is left for the other. */
export function betweenTwo(host: Scenario['host']): Pick<ClusterPlan, 'hosts' | 'from' | 'to'> {
  return { hosts: ['source', 'target'].map((name) => ({ name, host })), from: 'source', to: ['target'] };
}
