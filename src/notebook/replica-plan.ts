import type { Churn } from '../model/replica/churn.ts';
import type { ReplicaPlan } from '../model/replica/plan.ts';
import { replicate } from '../model/replica/replicate.ts';
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

/** Seconds by which the recovery point of such a replica falls behind at worst. @throws InputError */
export function oldestRecoveryPoint(...replica: Parameters<typeof replicaPlan>): number {
  return replicate(replicaPlan(...replica)).recoveryPoint.worst;
}
