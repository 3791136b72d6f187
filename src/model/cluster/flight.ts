import type { Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Copied, CopyConditions, Round, RoundSteps } from '../rounds.ts';
import type { Flow } from './fair-shares.ts';
import type { Path } from './path-over.ts';
import type { ClusterNetwork } from './plan.ts';
import type { Order } from './queue.ts';

/**
 * A migration under way. It goes through the stages of `migrate`, at the rate that it gets:
 *
 *     set-up ─→ markers ─→ ( round ─→ latency )* ─→ rest ─→ blackout ─→ done
 *
 * `steady` stands for many equal rounds at once, at their mean rate, as long as nothing lasting changes. Between two changes
 * of its rate nothing needs working out: it is brought up to date when its rate changes or a stage ends.
 */
export interface Flight {
  readonly order: Order;
  readonly vm: Scenario['vm'];
  readonly migration: Scenario['migration'];
  readonly platform: Platform;
  readonly steps: RoundSteps<Round>;
  readonly round: Round;
  readonly copied: Copied;
  readonly conditions: CopyConditions;
  readonly start: number;
  /** None while all networks are down. */
  network: ClusterNetwork | undefined;
  member: number;
  path: Path;
  readonly flow: Flow;
  stage: Stage;
  /** Of this stage: bytes, or seconds where it only takes time; how many are done, and how many each second. */
  total: number;
  sent: number;
  pace: number;
  /** Until when it is worked out. */
  since: number;
  /** Seconds that the round, or the suspension, has taken so far. */
  elapsed: number;
  /** The round that others repeat in a steady stage. */
  repeated: { rounds: number; sending: number; duration: number };
  /** Bytes on the wire so far. */
  wire: number;
  /** Seconds that the socket takes to drain into the suspension; unknown until the rest has its rate. */
  drain: number | undefined;
}

export type Stage = 'set-up' | 'markers' | 'round' | 'latency' | 'steady' | 'rest' | 'blackout' | 'done';

/** When its stage ends if its rate stays. */
export function stageEnd({ since, total, sent, pace }: Flight): number {
  const left = total - sent;
  return left === 0 ? since : since + left / pace;
}

/** The VM no longer runs on the source, and not yet on the target. */
export function isSuspended({ stage }: Flight): boolean {
  return stage === 'rest' || stage === 'blackout';
}

/** Whether, its rate staying as it is, it never ends. */
export function isHopeless({ stage, steps, vm, conditions, round, copied, repeated }: Flight): boolean {
  if (stage === 'steady') return repeated.rounds === Infinity;
  return (stage === 'round' || stage === 'latency') && copied.rounds > 0 && steps.isHopeless(vm, conditions, round);
}

/** Seconds for which the VM was suspended, once it is done. */
export function downtime({ drain = 0, elapsed }: Flight): number {
  return drain + elapsed;
}
