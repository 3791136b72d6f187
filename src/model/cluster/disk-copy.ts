import { storageParameters } from '../../scenario/storage.ts';
import { bytesPerSecond } from '../../units/quantity.ts';
import { advancePass, beginPass, passTime, turnover, type Pass } from '../storage/pass.ts';
import { sameHost, storageRates } from '../storage/rates.ts';
import type { Channel } from './channel.ts';
import type { Flow, Use } from './fair-shares.ts';
import type { ClusterHost, Disks } from './plan.ts';

/** Where disks go: over which networks, how fast at most in bit/s, and what they share with others there and in storage. */
export interface DiskRoute {
  readonly channels: readonly Channel[];
  readonly cap: number;
  readonly uses: readonly Use[];
}

/**
 * Disks under way, as `migrateStorage` moves them: one pass during which every write goes to both sides. Where memory follows,
 * writes go on being mirrored meanwhile: `mirror` is what they send then.
 */
export interface DiskCopy {
  readonly disks: Disks;
  /** None while all networks are down. */
  route: DiskRoute | undefined;
  pass: Pass;
  /** Bit/s that it has got, and bytes per second that it copies and that the guest writes. */
  rate: number;
  copy: number;
  guest: number;
  readonly mirror: Flow;
  /** Until when mirrored writes are accounted for. */
  mirroredUntil: number;
}

export function diskCopyOf(disks: Disks, route: DiskRoute): DiskCopy {
  const mirror = { cap: 0, uses: route.uses, rate: 0 };
  return { disks, route, pass: beginPass(disks), rate: 0, copy: 0, guest: 0, mirror, mirroredUntil: 0 };
}

/** Go on at a rate of copy and writes together. @returns seconds until the pass is over */
export function setDiskRate(disk: DiskCopy, rate: number): number {
  const slowest = bytesPerSecond(rate / 8);
  const { copy, guest } = storageRates({ sourceRate: slowest, targetRate: slowest }, sameHost, disk.disks.writeRate);
  disk.rate = rate;
  disk.copy = copy;
  disk.guest = guest;
  return rate === 0 ? Infinity : passTime(disk.pass, copy, turnover(guest, disk.disks));
}

/** Copy for some seconds. @returns bytes that were sent, mirrored writes among them */
export function copyDisks(disk: DiskCopy, seconds: number): number {
  disk.pass = advancePass(disk.pass, disk.copy, turnover(disk.guest, disk.disks), seconds);
  return (disk.copy + disk.guest) * seconds;
}

/** Ask for what mirrored writes need while memory moves, and for nothing while the VM does not run or the pass goes on. */
export function askForMirror({ mirror, route, disks }: DiskCopy, isMirroring: boolean): void {
  mirror.cap = isMirroring && route !== undefined ? Math.min(route.cap, 8 * disks.writeRate) : 0;
  if (route !== undefined) mirror.uses = route.uses;
}

/** Account for writes mirrored until now. @returns bytes that were sent */
export function keepMirror(disk: DiskCopy, now: number): number {
  const sent = (disk.mirror.rate / 8) * (now - disk.mirroredUntil);
  disk.mirroredUntil = now;
  return sent;
}

/** Bytes per second that a host reads from the storage of its VMs, and writes to it. */
export function storageOf({ storageRead, storageWrite }: ClusterHost): { readonly read: number; readonly write: number } {
  const { sourceRate, targetRate } = storageParameters;
  return { read: storageRead ?? sourceRate.default, write: storageWrite ?? targetRate.default };
}
