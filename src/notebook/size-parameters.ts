import type { WhatIfOptions } from '../explorer/what-if.ts';
import type { ParameterRow } from '../report/document.ts';
import { complete, type Scenario } from '../scenario/scenario.ts';
import { mostAtOnce } from '../sizing/dealt-out.ts';
import { clusterVm } from '../sizing/drains.ts';
import { baseOf, type Base } from '../sizing/plan-of.ts';
import type { Writes } from '../sizing/guest-writes.ts';
import type { Sizing } from '../sizing/size.ts';
import { slowestOf } from '../sizing/variant.ts';
import { bytes, bytesPerSecond, count } from '../units/quantity.ts';
import { planParameters } from './plan-parameters.ts';

/** The parameters of the cluster as it is, each VM writing what is usual for its class. */
export function sizeParameters(sizing: Sizing): ParameterRow[] {
  const base = baseNow(sizing);
  const pattern = patternOf(base);
  const vms = sizing.vms.map((vm) => ({
    ...inThreeDigits(clusterVm(vm, sizing.draws.writes.get(vm.name)!, pattern)),
    migration: base.migration,
  }));
  return planParameters({ hosts: base.hosts, networks: base.networks.map((one) => ({ role: 'migration', ...one })), vms });
}

/** What the reader can try: the slowest host, its VMs all as the mean of them. */
export function sizeScenario(sizing: Sizing): [Scenario, WhatIfOptions] {
  const base = baseNow(sizing);
  const slowest = slowestOf(sizing.now);
  const at = sizing.cluster.hosts.findIndex(({ name }) => name === slowest.host);
  const guests = sizing.vms.filter(({ host }) => host === slowest.host);
  const mean = (of: (vm: (typeof guests)[number]) => number) => guests.reduce((sum, vm) => sum + of(vm), 0) / guests.length;
  const lines = base.networks.filter(({ role = 'migration' }) => role === 'migration');
  const [line = base.networks[0]!] = lines;
  const usual = (of: (writes: Writes) => number) => mean(({ name }) => of(sizing.draws.writes.get(name)!));
  const memory = rounded(
    mean((vm) => vm.memory),
    2 ** 27,
  );
  const scenario: Scenario = {
    link: line.link,
    host: { ...base.hosts[at]!.host, flows: count(1) },
    vm: {
      ...patternOf(base),
      memory: bytes(memory),
      dirtyRate: bytesPerSecond(
        rounded(
          usual(({ rate }) => rate[0]!),
          2 ** 17,
        ),
      ),
      workingSet: bytes(
        Math.min(
          memory,
          mean(({ name }) => sizing.draws.writes.get(name)!.set[0]!),
        ),
      ),
    },
    migration: base.migration,
  };
  const vms = Math.min(mostVms, guests.length);
  return [
    scenario,
    {
      vary: [
        'link.rate',
        'link.mtu',
        'host.powerPlan',
        'host.cStates',
        'host.receiveBuffers',
        'host.load',
        'vm.memory',
        'vm.dirtyRate',
        'vm.workingSet',
      ],
      together: {
        vms: count(vms),
        atOnce: count(Math.min(vms, mostAtOnce(base, vms))),
        networks: count(Math.max(1, lines.length)),
      },
    },
  ];
}

/** To whole steps, which read better in a control; at least one. */
function rounded(value: number, step: number): number {
  return Math.max(1, Math.round(value / step)) * step;
}

/** What a VM writes is drawn, and not known to more digits than these. */
function inThreeDigits<V extends { readonly vm: Scenario['vm'] }>(one: V): V {
  const mebibyte = 2 ** 20;
  const short = (value: number) => Number((value / mebibyte).toPrecision(3)) * mebibyte;
  const { dirtyRate, workingSet } = one.vm;
  return { ...one, vm: { ...one.vm, dirtyRate: bytesPerSecond(short(dirtyRate)), workingSet: bytes(short(workingSet)) } };
}

/** As many as the panel moves. */
const mostVms = 256;

function baseNow({ cluster, draws }: Sizing): Base {
  return baseOf(cluster, new Map(), draws.hostPaths[0]);
}

function patternOf({ migration: { platform } }: Base): Scenario['vm'] {
  return complete(new Map([['migration.platform', platform]])).vm;
}
