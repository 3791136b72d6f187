/** What a VM writes to its disks over time: bytes in steps of equal length, evenly spread inside a step. Base units. */
export interface Churn {
  /** Seconds of a step. */
  readonly step: number;
  /** Bytes written in each step. */
  readonly written: readonly number[];
}

/**
 * The same rate all the time, in steps of a minute.
 *
 * @param rate bytes per second
 * @param duration seconds
 */
export function constantChurn(rate: number, duration: number): Churn {
  return { step: 60, written: Array.from({ length: Math.ceil(duration / 60) }, () => 60 * rate) };
}

/** The same course of writes, so many times as heavy. */
export function scaledChurn({ step, written }: Churn, times: number): Churn {
  return { step, written: written.map((bytes) => bytes * times) };
}

/**
 * Seconds that a trace lasts.
 * @example durationOf({ step: 60, written: [1, 2, 3] }) // 180
 */
export function durationOf({ step, written }: Churn): number {
  return step * written.length;
}

/**
 * Bytes written from one moment to another, in seconds from the start of the trace.
 * @example writtenBetween({ step: 60, written: [60, 120, 180] }, 30, 90) // 90
 */
export function writtenBetween({ step, written }: Churn, from: number, to: number): number {
  let bytes = 0;
  for (let i = Math.max(0, Math.floor(from / step)); i < written.length && i * step < to; i++) {
    const inside = Math.min(to, (i + 1) * step) - Math.max(from, i * step);
    bytes += written[i]! * (Math.max(0, inside) / step);
  }
  return bytes;
}
