/** A virtual machine as an inventory lists it. Base units: bytes, bytes per second. */
export interface InventoryVm {
  readonly name: string;
  /** Memory that a migration moves: what is assigned where memory is dynamic, else all of it. */
  readonly memory: number;
  /** Of dynamic memory: what is assigned now, and the most that may be. */
  readonly assigned?: number;
  readonly maximum?: number;
  /** Host that it runs on. */
  readonly host?: string;
  readonly priority?: 'high' | 'medium' | 'low';
  /** Workload class as the inventory states it. */
  readonly workload?: string;
  /** Measured, by a counter. */
  readonly dirtyRate?: number;
  readonly workingSet?: number;
  /** As the inventory calls it: `Running`, `poweredOn`. */
  readonly state?: string;
}

/** One that is not moved, and why. */
export interface LeftVm {
  readonly vm: string;
  readonly host?: string;
  readonly why: string;
}

/** What an inventory says: what can be moved, what cannot, and what to know about how it was read. */
export interface Inventory {
  readonly vms: readonly InventoryVm[];
  readonly left: readonly LeftVm[];
  readonly notes: readonly string[];
}
