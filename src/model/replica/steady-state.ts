import { logShare } from './rules.ts';

/** A VM that writes at one rate, and its way to the replica. Base units. */
export interface SteadyReplica {
  /** Bytes written per second, every one of them sent. */
  readonly churn: number;
  readonly interval: number;
  /** Payload bit/s. */
  readonly goodput: number;
  /** Bytes of the log per byte sent. */
  readonly compressionRatio: number;
}

/**
 * Bytes per second that a link sustains for ever: goodput times compression ratio, whatever the interval.
 * @example sustainedChurn(800, 2) // 200
 */
export function sustainedChurn(goodput: number, compressionRatio: number): number {
  return (goodput / 8) * compressionRatio;
}

/**
 * Age of the recovery point just before a log arrives: interval plus the time to send what one interval wrote, T + T·r·8/(c·X).
 * Infinite where a log takes longer than an interval, since then each one waits longer than the one before.
 * @example steadyRecoveryPoint({ churn: 50, interval: 300, goodput: 800, compressionRatio: 1 }) // 450
 */
export function steadyRecoveryPoint({ churn, interval, goodput, compressionRatio }: SteadyReplica): number {
  const share = churn / sustainedChurn(goodput, compressionRatio);
  return share > 1 ? Infinity : interval * (1 + share);
}

/**
 * Payload bit/s with which the recovery point never gets older than `objective`: a log must be sent in what an interval leaves of
 * it, and within one interval. Infinite where the interval leaves nothing.
 * @example goodputNeeded({ churn: 50, interval: 300, compressionRatio: 1 }, 450) // 800
 */
export function goodputNeeded({ churn, interval, compressionRatio }: Omit<SteadyReplica, 'goodput'>, objective: number): number {
  if (objective <= interval) return Infinity;
  return (8 * churn * interval) / (compressionRatio * Math.min(interval, objective - interval));
}

/**
 * Seconds of outage after which a resynchronisation is necessary: until half of the disks has been written once over. What waits
 * when the outage begins, an interval at most, comes off.
 * @example outageTolerated(1000, 5) // 100
 */
export function outageTolerated(disks: number, churn: number): number {
  return (logShare * disks) / churn;
}
