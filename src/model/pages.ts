import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { overlapped } from './host.ts';
import { pageSize } from './rounds.ts';
import { waitingInSocket } from './socket.ts';

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

/**
 * Seconds in which the first round sends nothing: the sender looks through pages that the guest never touched, for longer than its
 * socket and the markers of these pages last. 3.75 GiB of them kept a link of 1 Gb/s idle for 0.3 s in the laboratory.
 *
 * @param rate payload bit/s of the first round
 * @example idleScan({ untouched: 4096e6 }, { untouchedPage: 9, socketBuffer: 1e6 }, { untouchedPageTime: 1e-6, socketTime: Infinity }, 8e7) // 0
 */
export function idleScan(
  vm: Pick<Scenario['vm'], 'untouched'>,
  platform: Pick<Platform, 'untouchedPage' | 'socketBuffer'>,
  host: Pick<Scenario['host'], 'untouchedPageTime' | 'socketTime'>,
  rate: number,
): number {
  if (vm.untouched === 0 || platform.untouchedPage >= pageSize) return 0;
  const scan = (vm.untouched / pageSize) * host.untouchedPageTime;
  const inHand = waitingInSocket(platform, host, rate, Infinity) + (vm.untouched / pageSize) * platform.untouchedPage;
  return Math.max(0, scan - (8 * inHand) / rate);
}
