import type { Platform } from '../scenario/platforms.ts';

/**
 * Bytes that are sent between two looks at what remains: what takes the platform's slice of time, in whole bursts.
 *
 * A sender that fills its socket sleeps until a third of it is free and then writes that third at once (Linux,
 * `sk_stream_write_space`), so time passes for it only between bursts. At 200 Mb/s a slice of 51 ms becomes 56 ms.
 * Valid where the socket has grown to its full size: measured from 100 Mb/s to 2.5 Gb/s.
 *
 * @param pace bytes of memory per second
 * @example sliceSize({ slice: 0.05, burst: 0 }, 1e8) // 5e6
 * @example sliceSize({ slice: 0.05, burst: 2e6 }, 1e8) // 6e6
 */
export function sliceSize({ slice, burst }: Pick<Platform, 'slice' | 'burst'>, pace: number): number {
  return burst === 0 ? pace * slice : Math.ceil((pace * slice) / burst) * burst;
}

/**
 * Bytes of a round that sends whole slices until the rest of what it found would fit the stop size.
 *
 * @param sent bytes of the round that are sent already
 * @example wholeSlices(100, 35, 30, 0) // 90
 */
export function wholeSlices(found: number, stopSize: number, slice: number, sent: number): number {
  const slices = Math.ceil((found - sent - stopSize) / slice);
  return sent + Math.min(found - sent, Math.max(sent > 0 ? 0 : 1, slices) * slice);
}

/**
 * Bytes that wait, on average, when a look, one per slice, first finds no more than the stop size: half a slice below it,
 * or where a slice is larger than that, what a look at a random moment of the last slice finds.
 *
 * @example meanRest(100, 20) // 90
 * @example meanRest(10, 20) // 2.5
 */
export function meanRest(stopSize: number, slice: number): number {
  return stopSize > slice ? stopSize - slice / 2 : stopSize ** 2 / (2 * slice);
}

/**
 * Share of its rate that a sender takes itself to have, when it has sent nothing for a while. It goes by its last whole window, the first
 * two slices that take 100 ms (QEMU), which on average ended half a window ago.
 *
 * @param idle seconds without sending
 * @example believedShare({ slice: 0.05 }, 0.05) // 1
 * @example believedShare({ slice: 0.05 }, 0.1) // 0.5
 * @example believedShare({ slice: 0.05 }, 0.2) // 0
 */
export function believedShare({ slice }: Pick<Platform, 'slice'>, idle: number): number {
  return idle > 0 ? Math.min(1, Math.max(0, 1.5 - idle / (2 * slice))) : 1;
}

/** Slices of sending until no such window counts any more: half a window, and a whole one. */
export const slicesToBelieve = 3;
