import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What pre-copy works with: how fast pages move and when it may stop. Bytes, seconds. */
export interface CopyConditions {
  /** Bytes of memory per second while the VM runs. */
  rate: number;
  /** The same in the first round, in which the target touches its memory for the first time. */
  firstRate: number;
  /** Seconds that each round costs beyond its bytes. */
  latency: number;
  /** Seconds in which the first round sends nothing, beside that. */
  idle: number;
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

/** A round under way. Each kind of round adds what its stop rule remembers. */
export interface Round {
  /** Bytes dirty when it began, and how many of them it sends. */
  found: number;
  sending: number;
  /** Bytes of memory per second at which it sends, the latest where that changes. */
  pace: number;
  /** Seconds that it took, latency included; to be set when it ends. */
  duration: number;
  /** Whether it is like the one before and so will be those after it, as long as the rate stays. */
  steady: boolean;
}

/**
 * Rounds one step at a time, for those whose rate others change on the way. `conditions.rate` is the rate that the round
 * about to begin can count on.
 */
export interface RoundSteps<R extends Round> {
  blank(): R;
  /** Begin the first round. */
  begin(vm: Vm, platform: Platform, conditions: CopyConditions, round: R): void;
  /** Account for the round that has ended, and begin the next one. @returns whether it was the last */
  end(vm: Vm, platform: Platform, conditions: CopyConditions, round: R, into: Copied): boolean;
  /**
   * Go on at a `pace` that changed when `sent` bytes of the round were sent.
   * @param lasting whether the change is here to stay, so that progress is looked at afresh
   */
  adjust(vm: Vm, platform: Platform, conditions: CopyConditions, pace: number, sent: number, lasting: boolean, round: R): void;
  /** Whether no later round can be the last, the rate staying as it is. */
  isHopeless(vm: Vm, conditions: CopyConditions, round: R): boolean;
}

type Vm = Scenario['vm'];

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
