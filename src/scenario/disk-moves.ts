import type { PlatformId } from './platforms.ts';

/** What a plan moves: memory, disks, or first the disks and then the memory. */
export const modes = ['live', 'storage', 'shared-nothing'] as const;
export type Mode = (typeof modes)[number];

/** Whether a platform moves disks of a running VM: Hyper-V since 2012 (Armstrong 2012), QEMU by its mirror. */
export const movesDisks: Readonly<Record<PlatformId, boolean>> = {
  'hyperv-2008r2': false,
  'hyperv-2012': true,
  'hyperv-2012r2': true,
  'hyperv-2016': true,
  'hyperv-2022': true,
  qemu: true,
  ideal: true,
};
