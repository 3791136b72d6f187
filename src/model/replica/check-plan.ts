import { InputError } from '../../units/input-error.ts';
import { platformIds, platforms, type PlatformId } from '../../scenario/platforms.ts';
import { messages } from './messages.ts';
import type { ReplicaPlan } from './plan.ts';
import { replicaRules, type ReplicaRules } from './rules.ts';

/** @throws InputError when a plan asks for what its platform does not offer, or states what no quantity can be */
export function checkPlan({ platform, replication, churn, goodput, outages = [], extended }: ReplicaPlan): void {
  const { title } = platforms[platform];
  const { intervals, extended: mayExtend } = replicaRules[platform];
  const offered = (place: string, interval: number) => {
    if (!intervals.includes(interval)) throw new InputError(messages.notAnInterval(place, interval, title, intervals));
  };
  if (intervals.length === 0)
    throw new InputError(
      messages.noReplica(
        title,
        offering((rules) => rules.intervals.length > 0),
      ),
    );
  offered('replication.interval', replication.interval);
  positive('goodput', goodput);
  positive('churn, step', churn.step);
  for (const [at, bytes] of churn.written.entries()) {
    if (!(bytes >= 0 && bytes < Infinity)) throw new InputError(messages.notWritten(at, bytes));
  }
  for (const { from, to } of outages) if (!(from >= 0 && from < to)) throw new InputError(messages.notAnOutage(from, to));
  if (extended === undefined) return;
  if (!mayExtend)
    throw new InputError(
      messages.notExtended(
        title,
        offering((rules) => rules.extended),
      ),
    );
  offered('extended, interval', extended.interval);
  if (extended.interval < replication.interval) throw new InputError(messages.shorter(extended.interval, replication.interval));
  positive('extended, goodput', extended.goodput);
}

function positive(place: string, value: number): void {
  if (!(value > 0)) throw new InputError(messages.notPositive(place, value));
}

function offering(what: (rules: ReplicaRules) => boolean): PlatformId[] {
  return platformIds.filter((id) => what(replicaRules[id]));
}
