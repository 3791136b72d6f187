import { ratio } from '../units/quantity.ts';
import type { PlatformId } from './platforms.ts';

/**
 * Ways to send memory: one TCP connection as it is; the same with memory compressed first; or SMB, which takes several
 * connections, all equal networks, and RDMA where the adapters do it.
 */
export const performances = ['tcp-ip', 'compression', 'smb'] as const;
export type Performance = (typeof performances)[number];

const only: readonly Performance[] = ['tcp-ip'];
/** Compression is the default (Armstrong 2013-10-29; Msvm_VirtualSystemMigrationServiceSettingData). */
const since2012r2: readonly Performance[] = ['compression', 'tcp-ip', 'smb'];

/** The ways that each platform has, its default first. */
export const performancesOf: Readonly<Record<PlatformId, readonly Performance[]>> = {
  'hyperv-2008r2': only,
  'hyperv-2012': only,
  'hyperv-2012r2': since2012r2,
  'hyperv-2016': since2012r2,
  'hyperv-2022': since2012r2,
  qemu: only,
  ideal: only,
};

/** What is expected of compression where idle processors allow it: half the time (Finn ?p=14907; TechTarget, 2013). */
export const expectedCompression = ratio(2);
