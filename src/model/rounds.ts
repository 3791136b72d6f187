/** What pre-copy works with: how fast pages move and when it may stop. Bytes, seconds. */
export interface CopyConditions {
  /** Bytes of memory per second while the VM runs. */
  rate: number;
  /** The same in the first round, in which the target touches its memory for the first time. */
  firstRate: number;
  /** Seconds that each round costs beyond its bytes. */
  latency: number;
  downtimeLimit: number;
  maxRounds: number;
}

/** What pre-copy did by the time the VM is suspended. */
export interface Copied {
  /** Seconds from the first byte to the suspension. */
  time: number;
  /** Bytes of memory sent while the VM ran. */
  sent: number;
  /** Bytes of memory still dirty at the suspension. */
  rest: number;
  rounds: number;
  ending: 'fits' | 'round limit' | 'never';
}

/**
 * How near to its limit a round may come and still count as shrinking. Closer than 0.1 % a migration would take
 * thousands of rounds: nobody waits for that, so it is said not to converge.
 */
export const convergenceMargin = 1e-3;

/** Bytes of a page. */
export const pageSize = 4096;

/** Account for `count` equal rounds. */
export function addRounds(count: number, sending: number, duration: number, into: Copied): void {
  into.time += count * duration;
  into.sent += count * sending;
  into.rounds += count;
}

/** Whether a round left what it found: the rounds that a limit still allows are then like it and need no working out. */
export function isSteady(found: number, left: number): boolean {
  return Math.abs(left - found) <= 1e-12 * found;
}
