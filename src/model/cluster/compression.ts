import { currentClock } from '../host.ts';
import { coresOf } from './cores.ts';
import type { ClusterHost } from './plan.ts';

/**
 * Processor cycles to compress a byte of memory. Hyper-V’s algorithm is unpublished; the ratio of about 2 that is expected of
 * it is that of fast Lempel-Ziv coders, of which LZ4 does 422 MB/s on a core of 2.7 GHz (its README, r101, Core i5-3340M).
 */
const cyclesPerByte = 6.4;

/**
 * Bytes of memory per byte on the wire that a migration reaches: compression takes idle cores alone, and what they cannot
 * compress in time is sent as it is (Armstrong, “Faster live migration with compression”, 2013).
 *
 *     r′ = 1 + (1 − 1/r) · min(r, C/X)
 *
 * C: bytes per second that the idle cores compress; X: bytes per second on the wire. r′ is r where C ≥ r·X and 1 where no core
 * is idle. Valid for the sender; unpacking is several times faster.
 *
 * @param ratio r, of memory that is compressed
 * @param idle C
 * @param wire X
 * @example reachedRatio(2, 1e9, 1e9) // 1.5
 */
export function reachedRatio(ratio: number, idle: number, wire: number): number {
  return 1 + (1 - 1 / ratio) * Math.min(ratio, idle / wire);
}

/**
 * Bytes per second that idle cores of a host compress: those that neither other work (`host.load`) nor the connections of all
 * its migrations keep busy.
 * @param busy cores that connections keep busy
 */
export function compressible(host: ClusterHost, busy: number): number {
  const idle = Math.max(0, coresOf(host) * (1 - host.host.load) - busy);
  return (idle * currentClock(host.host)) / cyclesPerByte;
}
