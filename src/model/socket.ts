import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * Bytes that the sender's socket holds when a VM is suspended: all that was written, up to what the socket has grown to.
 *
 * Linux lets a socket grow with its congestion window to 4 MiB. A slow link without losses keeps the window small: at 200 Mb/s
 * about 2.2 MB waited in the laboratory, from 400 Mb/s on 3.15 MB whatever the rate. Where packets are lost, as beside other
 * traffic, it grows to its full size at 100 Mb/s too.
 *
 * @param rate payload bit/s
 * @param written bytes given to the socket so far
 * @example waitingInSocket({ socketBuffer: 3e6 }, { socketTime: 0.1 }, 2e8, 1e9) // 2500000
 * @example waitingInSocket({ socketBuffer: 3e6 }, { socketTime: Infinity }, 2e8, 1e9) // 3000000
 */
export function waitingInSocket(
  { socketBuffer }: Pick<Platform, 'socketBuffer'>,
  { socketTime }: Pick<Scenario['host'], 'socketTime'>,
  rate: number,
  written: number,
): number {
  return Math.min(socketBuffer, (rate / 8) * socketTime, written);
}
