import type { Field } from './fields.ts';

/** The columns in which one tool lists VMs. */
export interface Vocabulary {
  /** What it is, in words. */
  readonly name: string;
  /** The names that its columns have had, by what they hold, the better first. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** A table is its where one column of each of these is there. */
  readonly needs: readonly (readonly Field[])[];
  /** Whether a maximum is stated for VMs without dynamic memory too. */
  readonly maximumOfAll: boolean;
  /** What keeps VMs from moving live, and such a list does not tell. */
  readonly silentOn?: string;
}

/** What people write themselves: each column is called what it holds. */
export const plainTable: Vocabulary = {
  name: 'a plain table',
  columns: {
    name: ['name', 'vm'],
    id: ['id'],
    memory_mib: ['memory_mib'],
    memory_gib: ['memory_gib'],
    memory_b: ['memory_b'],
    assigned_mib: ['assigned_mib'],
    assigned_b: ['assigned_b'],
    maximum_mib: ['maximum_mib'],
    maximum_b: ['maximum_b'],
    dynamic: ['dynamic'],
    state: ['state'],
    host: ['host'],
    priority: ['priority'],
    workload: ['workload'],
    dirty_mib_s: ['dirty_mib_s'],
    working_set_mib: ['working_set_mib'],
    template: ['template'],
    replication: ['replication'],
    pass_through: ['pass_through'],
    cannot_move: ['cannot_move'],
  },
  needs: [['name'], ['memory_mib', 'memory_gib', 'memory_b', 'assigned_mib', 'assigned_b']],
  maximumOfAll: false,
};

/**
 * Every vocabulary, in the order in which they are asked: the more a table must have, the earlier.
 *
 * Get-VM: properties of Microsoft.HyperV.PowerShell.VirtualMachine; `HardDrives.DiskNumber` is of its JSON, where a disk of the
 * host has one. RVTools: the tab vInfo, in MiB and before that in what was called MB, and the names of its oldest exports.
 */
export const vocabularies: readonly Vocabulary[] = [
  {
    name: 'RVTools vInfo',
    columns: {
      name: ['VM', 'vInfoVMName'],
      id: ['VM UUID', 'vInfoUUID'],
      memory_mib: ['Memory', 'Memory MiB', 'Memory MB', 'vInfoMemory'],
      state: ['Powerstate', 'vInfoPowerstate'],
      host: ['Host', 'vInfoHost'],
      template: ['Template', 'vInfoTemplate'],
      placeholder: ['SRM Placeholder', 'vInfoSRMPlaceHolder'],
      connection: ['Connection state', 'vInfoConnectionState'],
    },
    needs: [['name'], ['memory_mib'], ['state']],
    maximumOfAll: false,
    silentOn: 'passthrough devices or raw disks (RVTools has them on other tabs)',
  },
  {
    name: 'Get-VM',
    columns: {
      name: ['VMName', 'Name'],
      id: ['VMId', 'Id'],
      memory_b: ['MemoryStartup'],
      assigned_b: ['MemoryAssigned'],
      maximum_b: ['MemoryMaximum'],
      dynamic: ['DynamicMemoryEnabled'],
      state: ['State'],
      host: ['ComputerName'],
      replication: ['ReplicationMode'],
      pass_through: ['HardDrives.DiskNumber'],
    },
    needs: [['name'], ['memory_b', 'assigned_b']],
    maximumOfAll: true,
    silentOn: 'devices of the host assigned to them (Get-VMAssignableDevice lists those)',
  },
  plainTable,
];
