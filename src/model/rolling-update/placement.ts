import type { ClusterOutcome } from '../cluster/outcome.ts';
import { placeVms } from '../cluster/place.ts';
import type { ClusterHost } from '../cluster/plan.ts';
import { byPriority } from '../cluster/queue.ts';
import type { HostedVm, RollingUpdatePlan } from './plan.ts';

/** Where every VM runs at a moment of the update, and the memory that each host then has free. */
export interface Placement {
  readonly hosts: readonly ClusterHost[];
  readonly vms: readonly HostedVm[];
}

export function vmsOn({ vms }: Placement, hosts: readonly string[]): HostedVm[] {
  return vms.filter(({ host }) => hosts.includes(host));
}

/** Where VMs run once those that can be moved are. */
export function placementAfter({ hosts, vms }: Placement, { migrations }: Pick<ClusterOutcome, 'migrations'>): Placement {
  const targets = new Map(migrations.flatMap(({ vm, outcome, target }) => (outcome === 'done' ? [[vm, target!] as const] : [])));
  const freed = new Map(hosts.map(({ name }) => [name, 0]));
  const free = (host: string, memory: number) => freed.set(host, freed.get(host)! + memory);
  const moved = vms.map((vm) => {
    const target = targets.get(vm.name);
    if (target === undefined) return vm;
    free(vm.host, vm.vm.memory);
    free(target, 0 - vm.vm.memory);
    return { ...vm, host: target };
  });
  return { hosts: hosts.map((host) => withFree(host, freed.get(host.name)!)), vms: moved };
}

function withFree(host: ClusterHost, more: number): ClusterHost {
  return host.memoryFree === undefined ? host : { ...host, memoryFree: host.memoryFree + more };
}

/** Whether other hosts can take the VMs of some. */
export interface Room {
  /** VMs that fit nowhere. */
  readonly missing: readonly string[];
  /** Bytes that stay free on the other hosts. */
  readonly memoryLeft: number;
}

/** The room that the VMs of some hosts find on all others, placed as a drain places them. */
export function roomFor(plan: RollingUpdatePlan, placement: Placement, hosts: readonly string[]): Room {
  const others = placement.hosts.filter(({ name }) => !hosts.includes(name));
  const vms = vmsOn(placement, hosts).sort(byPriority);
  const placed = placeVms(vms, { ...plan, ...placement, from: hosts[0]!, to: others.map(({ name }) => name) });
  const found = new Set(placed.map(({ vm }) => vm.name));
  const free = others.reduce((sum, { memoryFree }) => sum + (memoryFree ?? Infinity), 0);
  return {
    missing: vms.map(({ name }) => name).filter((name) => !found.has(name)),
    memoryLeft: placed.reduce((left, { vm }) => left - vm.vm.memory, free),
  };
}
