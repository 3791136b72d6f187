import type { Churn } from '../model/replica/churn.ts';
import type { ReplicaPlan } from '../model/replica/plan.ts';
import { replication, type ReplicationInput } from '../scenario/replication.ts';
import type { Written } from '../units/unit.ts';
import type { Model } from './model.ts';

/** A replica over a link, whose logs go as fast as one migration of the model would. @throws InputError */
export function replicaPlan(
  model: Model,
  churn: Churn,
  interval: Written<'time'>,
  rate: Written<'bitRate'>,
  inputs: ReplicationInput = {},
): ReplicaPlan {
  const { goodput } = model.migrate({ link: { rate } });
  return { platform: model.scenario.migration.platform, churn, goodput, replication: replication({ ...inputs, interval }) };
}
