import type { Customer } from '../../src/importers/customer/customer.ts';
import type { Inventory, InventoryVm } from '../../src/importers/inventory/inventory.ts';
import { parseOption } from '../../src/importers/customer/option.ts';
import { gigabitsPerSecond } from '../../src/units/quantity.ts';

/** A customer with defaults everywhere. */
export function customerWith(changes: Partial<Customer> = {}, options?: readonly string[]): Customer {
  return {
    customer: 'Contoso',
    title: 'Contoso',
    language: 'en',
    page: 'A4',
    cluster: {
      platform: 'hyperv-2016',
      hosts: [{ name: '*', settings: new Map(), memory: 512 * 2 ** 30 }],
      networks: [{ name: 'LM', settings: new Map([['link.rate', gigabitsPerSecond(10)]]), preference: 1, role: 'migration' }],
      limits: {},
    },
    inventory: { files: ['vms.csv'], workloadByName: false },
    windows: { patch: 1200, pause: 2 },
    growth: 0,
    ...(options && { options: options.map(parseOption) }),
    ...changes,
  };
}

/** So many VMs on so many hosts. */
export function inventoryOf(vms: number, hosts: number, more: Partial<InventoryVm> = {}): Inventory {
  return {
    vms: Array.from({ length: vms }, (_, at) => ({
      name: `vm${at}`,
      memory: (4 + 4 * (at % 5)) * 2 ** 30,
      host: `HV${1 + (at % hosts)}`,
      ...more,
    })),
    left: [],
    notes: [],
  };
}
