import { InputError } from '../../units/input-error.ts';
import { checkPlan } from '../cluster/check-plan.ts';
import { messages as clusterMessages } from '../cluster/messages.ts';
import { messages } from './messages.ts';
import type { RollingUpdatePlan } from './plan.ts';

/** @throws InputError when the parts of a plan contradict each other */
export function checkRollingUpdate(plan: RollingUpdatePlan): void {
  const { hosts, rollingUpdate } = plan;
  const { hosts: updated, atOnce, patch, window } = rollingUpdate;
  const names = hosts.map(({ name }) => name);
  const place = 'rollingUpdate, hosts';
  if (updated.length === 0) throw new InputError(clusterMessages.noneOf(place));
  updated.forEach((name, at) => {
    if (!names.includes(name)) throw new InputError(clusterMessages.unknown(place, name, names));
    if (updated.indexOf(name) < at) throw new InputError(clusterMessages.twice(place, name));
  });
  if (!(Number.isInteger(atOnce) && atOnce >= 1)) throw new InputError(messages.notACount(atOnce));
  if (atOnce >= hosts.length) throw new InputError(messages.noneLeft(atOnce, hosts.length));
  if (!(patch >= 0 && patch < Infinity)) throw new InputError(messages.notATime('patch', patch));
  if (window !== undefined && !(window >= 0)) throw new InputError(messages.notATime('window', window));
  checkPlan({ ...plan, from: updated[0]!, to: names.filter((name) => name !== updated[0]) });
}
