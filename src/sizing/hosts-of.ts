import type { SetUp, SetUpHost } from '../importers/customer/customer.ts';
import type { Inventory, InventoryVm, LeftVm } from '../importers/inventory/inventory.ts';
import { InputError } from '../units/input-error.ts';
import { byNaturalOrder } from '../units/natural-order.ts';

/** A VM that is sized, on a host of the cluster. */
export type HostedVm = InventoryVm & { readonly host: string };

/** Which VMs run on which host of the cluster; what cannot be placed is left out, with the reason. */
export interface Hosted {
  readonly cluster: SetUp;
  readonly vms: readonly HostedVm[];
  readonly left: readonly LeftVm[];
}

const everyOther = '*';

/**
 * The hosts of a customer, `*` replaced by all others that the inventory names, and the VMs on them. A name with a domain is
 * the same host as the one without.
 * @throws InputError where fewer than two hosts or no VM is left
 */
export function hostsOf(cluster: SetUp, { vms, left }: Inventory): Hosted {
  const named = cluster.hosts.filter(({ name }) => name !== everyOther);
  const pattern = cluster.hosts.find(({ name }) => name === everyOther);
  const known = new Map(named.map(({ name }) => [shortName(name), name]));
  if (pattern !== undefined) {
    for (const { host } of vms) if (host !== undefined && !known.has(shortName(host))) known.set(shortName(host), host);
  }
  const others = [...known.values()].filter((name) => named.every((host) => host.name !== name)).sort(byNaturalOrder);
  const hosts: SetUpHost[] = [...named, ...others.map((name) => ({ ...pattern!, name }))];
  const placed: HostedVm[] = [];
  const homeless: LeftVm[] = [];
  for (const vm of vms) {
    const host = vm.host === undefined ? undefined : known.get(shortName(vm.host));
    if (host === undefined) homeless.push({ vm: vm.name, why: whyHomeless(vm), ...(vm.host !== undefined && { host: vm.host }) });
    else placed.push({ ...vm, host });
  }
  if (hosts.length < 2)
    throw new InputError(
      `hosts: there is ${hosts.length === 0 ? 'no host' : `only ${hosts[0]!.name}`}; a host is emptied onto others, so expected at least two, or name "*" for all that the inventory has`,
    );
  if (placed.length === 0)
    throw new InputError(
      homeless.length === 0
        ? 'inventory: no VM in it can be moved; expected at least one that runs'
        : `inventory: none of its ${homeless.length} VMs runs on a host of this file; the first is "${homeless[0]!.vm}": ${homeless[0]!.why}`,
    );
  return { cluster: { ...cluster, hosts }, vms: placed, left: [...left, ...homeless] };
}

function whyHomeless({ host }: InventoryVm): string {
  return host === undefined
    ? 'the inventory does not say on which host it runs'
    : `its host ${host} is none of those to be sized`;
}

function shortName(host: string): string {
  const [first] = host.split('.') as [string];
  return (/^\d*$/.test(first) ? host : first).toLowerCase();
}
