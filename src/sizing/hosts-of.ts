import type { SetUp, SetUpHost } from '../importers/customer/customer.ts';
import type { Inventory, InventoryVm, LeftVm } from '../importers/inventory/inventory.ts';
import { hostKeys } from '../importers/customer/host-name.ts';
import { formatQuantity } from '../units/format.ts';
import { InputError } from '../units/input-error.ts';
import { byNaturalOrder } from '../units/natural-order.ts';

/** A VM that is sized, on a host of the cluster. */
export type HostedVm = InventoryVm & { readonly host: string };

/** Which VMs run on which host of the cluster; what cannot be placed is left out, with the reason. */
export interface Hosted {
  readonly cluster: SetUp;
  readonly vms: readonly HostedVm[];
  readonly left: readonly LeftVm[];
  /** What looks like a slip in hosts. */
  readonly notes: readonly string[];
}

const everyOther = '*';

/**
 * The hosts of a customer, `*` replaced by all others that the inventory names, also beside VMs that are left out, and the VMs on
 * them. A name with a domain is the same host as the one without.
 * @throws InputError where fewer than two hosts or no VM is left
 */
export function hostsOf(cluster: SetUp, { vms, left }: Inventory): Hosted {
  const named = cluster.hosts.filter(({ name }) => name !== everyOther);
  const pattern = cluster.hosts.find(({ name }) => name === everyOther);
  const listed = [...vms, ...left].flatMap(({ host }) => host ?? []);
  const keyOf = hostKeys([...named.map(({ name }) => name), ...listed]);
  const known = new Map(named.map(({ name }) => [keyOf(name), name]));
  if (pattern !== undefined) {
    for (const host of listed) if (!known.has(keyOf(host))) known.set(keyOf(host), host);
  }
  const others = [...known.values()].filter((name) => named.every((host) => host.name !== name)).sort(byNaturalOrder);
  const hosts: SetUpHost[] = [...named, ...others.map((name) => ({ ...pattern!, name }))];
  const placed: HostedVm[] = [];
  const homeless: LeftVm[] = [];
  for (const vm of vms) {
    const host = vm.host === undefined ? undefined : known.get(keyOf(vm.host));
    if (host === undefined) homeless.push({ vm: vm.name, why: whyHomeless(vm), ...(vm.host !== undefined && { host: vm.host }) });
    else placed.push({ ...vm, host });
  }
  if (placed.length === 0)
    throw new InputError(
      homeless.length === 0
        ? noneToMove(left)
        : `inventory: none of its ${homeless.length} VMs runs on a host of this file; the first is "${homeless[0]!.vm}": ${homeless[0]!.why}`,
    );
  if (hosts.length < 2)
    throw new InputError(
      `hosts: there is only ${hosts[0]!.name}; a host is emptied onto others, so expected at least two: name the others, ${pattern === undefined ? 'or "*" for all that the inventory has' : 'which the inventory does not'}`,
    );
  return {
    cluster: { ...cluster, hosts },
    vms: placed,
    left: [...left, ...homeless],
    notes: hosts.flatMap((host) => notesOn(host, placed)),
  };
}

function notesOn({ name, memory = Infinity }: SetUpHost, vms: readonly HostedVm[]): string[] {
  const used = vms.filter(({ host }) => host === name).reduce((sum, vm) => sum + vm.memory, 0);
  if (used === 0) return [`${name} has no VM in the inventory and counts as an empty host; if it is none, correct its name`];
  if (used <= memory) return [];
  const [all, stated] = [used, memory].map((bytes) => formatQuantity(bytes, 'GiB', 0));
  return [`${name} is stated to have ${stated} of memory, and its VMs have ${all}`];
}

function noneToMove([first]: readonly LeftVm[]): string {
  const example = first === undefined ? '' : `; of "${first.vm}" it says: ${first.why}`;
  return `inventory: no VM in it can be moved, expected at least one that runs${example}`;
}

function whyHomeless({ host }: InventoryVm): string {
  return host === undefined
    ? 'the inventory does not say on which host it runs'
    : `its host ${host} is none of those to be sized`;
}
