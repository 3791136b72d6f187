import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { overlapped } from './host.ts';
import { pageSize } from './rounds.ts';

/** Bytes on the wire per byte of memory: page headers add, compression takes away. */
export function wireBytesPerByte(platform: Platform, { compressionRatio }: Scenario['migration']): number {
  return (1 + platform.pageHeader / pageSize) / compressionRatio;
}

/**
 * Bytes on the wire beside the memory in use: pages that the guest never touched, where the platform sends them as short markers, and
 * the machine's firmware.
 */
export function besideBytes(vm: Scenario['vm'], { untouchedPage, firmware }: Platform): number {
  return firmware + (untouchedPage < pageSize ? (vm.untouched / pageSize) * untouchedPage : 0);
}

/** Bytes of memory per second in the first round, in which the target touches its memory for the first time. */
export function firstTouchPace(pace: number, { firstTouchRate, overlap }: Scenario['host']): number {
  return firstTouchRate === Infinity ? pace : 1 / overlapped(1 / pace, 8 / firstTouchRate, overlap);
}
