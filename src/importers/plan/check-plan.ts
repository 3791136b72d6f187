import { refuseContradictions, refuseTransport, type Scenario } from '../../scenario/scenario.ts';
import { InputError } from '../../units/input-error.ts';
import type { Bytes } from '../../units/quantity.ts';
import { planMessages as messages } from './messages.ts';
import type { Mistake } from './mistakes.ts';
import type { WrittenPlan } from './plan-schema.ts';
import { checkDisks } from './check-disks.ts';
import { checkPerformance } from './check-performance.ts';
import { checkRollingUpdate, isRollingUpdate } from './rolling-update.ts';
import { vmNames } from './vm-names.ts';

/** What is wrong between the entries of a plan that are each in order: names without owner, names taken twice, nowhere to go. */
export function checkPlan(plan: WrittenPlan): Mistake[] {
  const hosts = plan.hosts.map(({ name }) => name);
  const networks = plan.networks.map(({ name }) => name);
  return [
    ...checkDisks(plan),
    ...twice(hosts, 'hosts'),
    ...twice(networks, 'networks'),
    ...twiceAmongVms(plan),
    ...contradictions(plan),
    ...checkPerformance(plan),
    ...(isRollingUpdate(plan) ? checkRollingUpdate(plan) : checkDrain(plan, hosts)),
    ...(plan.events ?? []).flatMap(({ network }, at) => unknown(network, ['events', at, 'network'], 'network', networks)),
  ];
}

function checkDrain({ from, to, vms }: WrittenPlan, hosts: readonly string[]): Mistake[] {
  const homes = vms.flatMap(({ host }, at): Mistake[] =>
    host === undefined ? [] : [{ path: ['vms', at, 'host'], part: 'key', why: messages.onlyInRollingUpdate }],
  );
  if (from === undefined) return [{ path: ['from'], why: messages.missing }, ...homes];
  return [...unknown(from, ['from'], 'host', hosts), ...targets(from, to, hosts), ...homes];
}

function targets(from: string, to: WrittenPlan['to'], hosts: readonly string[]): Mistake[] {
  if (to === undefined) return hosts.length > 1 ? [] : [{ path: ['hosts'], why: messages.nowhere(from) }];
  return to.flatMap((name, at) => [
    ...unknown(name, ['to', at], 'host', hosts),
    ...(name === from ? [{ path: ['to', at], why: messages.toSource(name) }] : []),
    ...(to.indexOf(name) < at ? [{ path: ['to', at], why: messages.listedTwice(name) }] : []),
  ]);
}

function unknown(name: string, path: Mistake['path'], what: string, known: readonly string[]): Mistake[] {
  return known.includes(name) ? [] : [{ path, why: messages.unknownName(name, what, [...new Set(known)]) }];
}

function twice(names: readonly string[], kind: 'hosts' | 'networks'): Mistake[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ path: [kind, at, 'name'], why: messages.nameTaken(name) }] : [],
  );
}

function twiceAmongVms({ vms }: WrittenPlan): Mistake[] {
  const seen = new Set<string>();
  return vms.flatMap((entry, at) => {
    const taken = vmNames(entry).find((name) => seen.has(name));
    for (const name of vmNames(entry)) seen.add(name);
    return taken === undefined ? [] : [{ path: ['vms', at, 'name'], why: messages.nameTaken(taken) }];
  });
}

function contradictions({ vms, platform }: WrittenPlan): Mistake[] {
  return vms.flatMap(({ settings }, at) => {
    const memory = settings.get('vm.memory') as Bytes;
    const untouched = (settings.get('vm.untouched') ?? 0) as Bytes;
    const transport = (settings.get('migration.transport') ?? 'tcp') as Scenario['migration']['transport'];
    return [
      ...refused(['vms', at, 'untouched_mib'], () => refuseContradictions({ memory, untouched })),
      ...refused(['vms', at, 'transport'], () => refuseTransport({ platform, transport })),
    ];
  });
}

function refused(path: Mistake['path'], check: () => void): Mistake[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ path, why: error.message }];
  }
}
