import { planMessages as messages } from './messages.ts';
import type { Mistake } from './mistakes.ts';
import type { RollingPlan } from './plan.ts';
import type { WrittenPlan } from './plan-schema.ts';

type Written = WrittenPlan & { readonly rolling_update: NonNullable<WrittenPlan['rolling_update']> };

export function isRollingUpdate(plan: WrittenPlan): plan is Written {
  return plan.rolling_update !== undefined;
}

/** What is wrong with a rolling update: a host without owner or taken twice, VMs that are nowhere, keys of a drain. */
export function checkRollingUpdate({ rolling_update: update, from, to, vms, ...plan }: Written): Mistake[] {
  const known = plan.hosts.map(({ name }) => name);
  const listed = update.hosts ?? [];
  const place = (...path: readonly (string | number)[]) => ['rolling_update', ...path];
  const isUnknown = (name: string) => !known.includes(name);
  return [
    ...(from === undefined ? [] : [{ path: ['from'], part: 'key' as const, why: messages.notInRollingUpdate }]),
    ...(to === undefined ? [] : [{ path: ['to'], part: 'key' as const, why: messages.notInRollingUpdate }]),
    ...listed.flatMap((name, at) => [
      ...(isUnknown(name) ? [{ path: place('hosts', at), why: messages.unknownName(name, 'host', known) }] : []),
      ...(listed.indexOf(name) < at ? [{ path: place('hosts', at), why: messages.listedTwice(name) }] : []),
    ]),
    ...tooMany(update.at_once, known),
    ...vms.flatMap(({ host }, at) => {
      if (host === undefined) return [{ path: ['vms', at, 'host'], why: messages.homeless }];
      return isUnknown(host) ? [{ path: ['vms', at, 'host'], why: messages.unknownName(host, 'host', known) }] : [];
    }),
  ];
}

function tooMany(atOnce: number, [first, ...others]: readonly string[]): Mistake[] {
  if (atOnce <= others.length) return [];
  if (others.length === 0) return [{ path: ['hosts'], why: messages.nowhere(first!) }];
  return [{ path: ['rolling_update', 'at_once'], why: messages.allAway(atOnce, others.length + 1) }];
}

/** All hosts in the order of the plan, unless some are listed. */
export function buildRollingUpdate({ rolling_update: update, hosts }: Written): RollingPlan['rollingUpdate'] {
  const { at_once: atOnce, minutes_per_host: patch, fail_back: failBack, window_minutes: window } = update;
  return {
    hosts: update.hosts ?? hosts.map(({ name }) => name),
    atOnce,
    patch,
    failBack,
    ...(window === undefined ? {} : { window }),
  };
}
