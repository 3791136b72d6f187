/** How the guest writes: page after page in turn, or pages at random. */
export type WritePattern = 'round-robin' | 'uniform';

/**
 * Bytes of a working set that are written at least once in `time` seconds.
 *
 * Round robin writes no page twice before all once: min(W, r·t). Uniform random writes miss pages:
 * W·(1 − e^(−r·t/W)). Exact in expectation at any resolution, concave in time, bounded by W.
 *
 * @param rate bytes written per second, each write a page of its own
 * @param workingSet bytes
 * @example dirtied(100, 1000, 'round-robin', 5) // 500
 * @example dirtied(100, 1000, 'round-robin', 20) // 1000
 */
export function dirtied(rate: number, workingSet: number, pattern: WritePattern, time: number): number {
  const written = rate * time;
  if (written === 0 || workingSet === 0) return 0;
  if (pattern === 'round-robin') return Math.min(written, workingSet);
  return -workingSet * Math.expm1(-written / workingSet);
}
