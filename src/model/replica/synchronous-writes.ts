import type { Protection } from '../../scenario/protection.ts';
import { roundTrip as throughFibre } from '../mobility/distance.ts';

export interface SynchronousOutcome {
  /** Seconds from a write to its completion. */
  readonly latency: number;
  /** Of these, what it takes longer than to store it on one side alone. */
  readonly added: number;
  /** Bytes per second written. */
  readonly throughput: number;
  readonly bottleneck: 'latency' | 'network';
}

/** Longest round trip that Microsoft recommends for synchronous replication, seconds (Storage Replica overview). */
export const longestRoundTrip = 5e-3;

/**
 * Writes that are complete when both sides have them, as with Storage Replica: the log is written here while the data goes
 * there, is written there and confirmed.
 *
 *     added      = round trip without distance + round trip through fibre + 8·size/X
 *     latency    = storing + added
 *     throughput = min(outstanding · size / latency, X/8)
 *
 * Source of the order: Microsoft, Storage Replica overview, synchronous replication, steps 1 to 5. Valid while writes do not
 * queue for storage, with the same storage on both sides; the TCP window is taken to grow with distance.
 *
 * @param goodput payload bit/s between both sides
 * @param kilometres of fibre between them
 */
export function synchronousWrites(protection: Protection, goodput: number, kilometres: number): SynchronousOutcome {
  const { roundTrip, writeSize, outstanding, storing } = protection;
  const added = roundTrip + throughFibre(kilometres) + (8 * writeSize) / goodput;
  const latency = storing + added;
  const perLatency = (outstanding * writeSize) / latency;
  const throughput = Math.min(perLatency, goodput / 8);
  return { latency, added, throughput, bottleneck: throughput < perLatency ? 'network' : 'latency' };
}

/** Kilometres of fibre with which a round trip takes `whole` seconds, when it takes `without` at no distance. */
export function distanceWithin(whole: number, without: number): number {
  return Math.max(0, whole - without) / throughFibre(1);
}
