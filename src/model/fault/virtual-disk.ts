/** A virtual hard disk, by what matters for the crash of KB2636573. */
export type VirtualDisk = {
  /** Only disks on SCSI controllers are enumerated when the virtual motherboard is powered off. */
  readonly controller: 'scsi' | 'ide';
} & (
  | { readonly format: 'fixed' }
  | {
      readonly format: 'dynamic';
      /** Expansions per second while the VM is migrated. A VHD grows by blocks of 2 MiB: 0.5 is 1 MiB/s of writes to new blocks. */
      readonly expansionRate: number;
    }
);

/** So many disks that are alike. */
export function disks(count: number, disk: VirtualDisk): VirtualDisk[] {
  return Array<VirtualDisk>(count).fill(disk);
}

/** Expansions per second; a fixed disk has none. */
export function expansionRate(disk: VirtualDisk): number {
  return disk.format === 'dynamic' ? disk.expansionRate : 0;
}
