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

/**
 * Bytes of a working set that are dirty after a sweep of `time` seconds which sent a share `swept` of it in address
 * order, where a page counts only if it was written after the sweep had passed it.
 *
 * Pages that were not sent count whenever they are written. Those that were sent have on average half the sweep left:
 * under uniform writes the mean of 1 − e^(−r·s/W) over s in 0…t; a round-robin writer first meets the pages it left
 * longest ago, which are not in the sweep, and then, ahead of the sweep or behind it with equal chance, those that are.
 *
 * @param swept share of the working set sent in this sweep, 0 to 1
 * @example dirtiedBehindSweep(100, 1000, 'round-robin', 5, 1) // 250
 * @example dirtiedBehindSweep(100, 1000, 'round-robin', 5, 0) // 500
 */
export function dirtiedBehindSweep(rate: number, workingSet: number, pattern: WritePattern, time: number, swept: number): number {
  const written = rate * time;
  if (written === 0 || workingSet === 0) return 0;
  const turns = written / workingSet;
  const unswept = workingSet * (1 - swept);
  if (pattern === 'round-robin') {
    if (written <= unswept) return written;
    return turns < 1 ? (written + unswept) / 2 : unswept + workingSet * swept * (1 - 1 / (2 * turns));
  }
  const once = -Math.expm1(-turns);
  const meanBehind = turns < 1e-5 ? turns / 2 - turns ** 2 / 6 : 1 - once / turns;
  return workingSet * ((1 - swept) * once + swept * meanBehind);
}
