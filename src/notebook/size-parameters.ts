import type { ParameterRow } from '../report/document.ts';
import { complete, type Scenario } from '../scenario/scenario.ts';
import { clusterVm } from '../sizing/drains.ts';
import { baseOf } from '../sizing/plan-of.ts';
import type { Sizing } from '../sizing/size.ts';
import { bytes, bytesPerSecond } from '../units/quantity.ts';
import { planParameters } from './plan-parameters.ts';

/** The parameters of the cluster as it is, each VM writing what is usual for its class. */
export function sizeParameters(sizing: Sizing): ParameterRow[] {
  const base = baseOf(sizing.cluster, new Map(), sizing.draws.hostPaths[0]);
  const pattern = complete(new Map([['migration.platform', base.migration.platform]])).vm;
  const vms = sizing.vms.map((vm) => ({
    ...inThreeDigits(clusterVm(vm, sizing.draws.writes.get(vm.name)!, pattern)),
    migration: base.migration,
  }));
  return planParameters({ hosts: base.hosts, networks: base.networks.map((one) => ({ role: 'migration', ...one })), vms });
}

/** What a VM writes is drawn, and not known to more digits than these. */
function inThreeDigits<V extends { readonly vm: Scenario['vm'] }>(one: V): V {
  const mebibyte = 2 ** 20;
  const short = (value: number) => Number((value / mebibyte).toPrecision(3)) * mebibyte;
  const { dirtyRate, workingSet } = one.vm;
  return { ...one, vm: { ...one.vm, dirtyRate: bytesPerSecond(short(dirtyRate)), workingSet: bytes(short(workingSet)) } };
}
