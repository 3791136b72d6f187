import type { Performance } from '../../scenario/performance.ts';
import type { Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Copied, CopyConditions, Round, RoundSteps } from '../rounds.ts';
import type { Channel } from './channel.ts';
import type { DiskCopy } from './disk-copy.ts';
import type { Flow, Use } from './fair-shares.ts';
import type { Path } from './path-over.ts';
import type { StateStore } from './quick.ts';
import type { Order } from './queue.ts';

/**
 * A migration under way. It goes through the stages of `migrate`, at the rate that it gets:
 *
 *     set-up ─→ markers ─→ ( round ─→ latency )* ─→ rest ─→ blackout ─→ done
 *
 * or, moved quickly, through `save ─→ hand-over ─→ restore ─→ done`, all of them suspended. Where disks move these come first,
 * as `disks`.
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
  /** None while all networks are down, nor where it goes over the storage. */
  channels: readonly Channel[];
  path: Path;
  readonly performance: Performance;
  /** What it shares with others on the networks. */
  uses: readonly Use[];
  /** Its disks, if they move too. */
  readonly disk: DiskCopy | undefined;
  /** Where its state is saved and read, if it is moved quickly. */
  readonly store: StateStore | undefined;
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

export type Stage = LiveStage | QuickStage | 'disks' | 'done';
type LiveStage = 'set-up' | 'markers' | 'round' | 'latency' | 'steady' | 'rest' | 'blackout';
type QuickStage = 'save' | 'hand-over' | 'restore';

/** When its stage ends if its rate stays. */
export function stageEnd({ since, total, sent, pace }: Flight): number {
  const left = total - sent;
  return left === 0 ? since : since + left / pace;
}

/** The VM no longer runs on the source, and not yet on the target. */
export function isSuspended({ stage }: Flight): boolean {
  return stage === 'rest' || stage === 'blackout';
}

/** Whether it waits until a network is up. */
export function isStranded(flight: Flight): boolean {
  return channelsOf(flight).length === 0 && flight.store === undefined;
}

/** What it uses of networks now: for its disks or for its memory. */
export function channelsOf({ stage, disk, channels }: Flight): readonly Channel[] {
  return stage === 'disks' ? (disk!.route?.channels ?? []) : channels;
}

/** All that it sends: its disks or memory, and writes mirrored beside memory. */
export function flowsOf({ flow, disk }: Flight): readonly Flow[] {
  return disk === undefined ? [flow] : [flow, disk.mirror];
}

/** The networks that it uses, as one name, where it uses any. */
export function networkNames(channels: readonly Channel[]): { readonly network?: string } {
  return channels.length === 0 ? {} : { network: channels.map(({ network }) => network.name).join(' + ') };
}

/** Whether, its rate staying as it is, it never ends. */
export function isHopeless({ stage, steps, vm, conditions, round, copied, repeated }: Flight): boolean {
  if (stage === 'steady') return repeated.rounds === Infinity;
  return (stage === 'round' || stage === 'latency') && copied.rounds > 0 && steps.isHopeless(vm, conditions, round);
}

/** Seconds for which the VM was suspended, once it is done. */
export function downtime({ order, drain = 0, elapsed }: Flight): number {
  return order.move === 'storage' ? 0 : drain + elapsed;
}
