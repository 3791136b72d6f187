import { platforms, type Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { markerBytes } from '../pages.ts';
import { roundSteps } from '../precopy.ts';
import { addRounds, isSteady, type Copied, type CopyConditions, type Round, type RoundSteps } from '../rounds.ts';
import { adapter, type Flow } from './fair-shares.ts';
import type { Pace, Path } from './path-over.ts';
import type { ClusterNetwork } from './plan.ts';
import type { Order } from './queue.ts';

/**
 * A migration under way. It goes through the stages of `migrate`, at the rate that it gets:
 *
 *     set-up ─→ markers ─→ ( round ─→ latency )* ─→ rest ─→ blackout ─→ done
 *
 * `steady` stands for many equal rounds at once, at their mean rate, as long as nothing lasting changes. Between two changes of its rate nothing needs working out: it is brought
 * up to date when its rate changes or a stage ends.
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

/** Let a migration begin, through adapters of its source and of its target. */
export function takeOff(
  order: Order,
  migration: Scenario['migration'],
  network: ClusterNetwork,
  path: Path,
  now: number,
): Flight {
  const platform: Platform = platforms[migration.platform];
  const steps = roundSteps(platform);
  const flight: Flight = {
    order,
    vm: order.vm.vm,
    migration,
    platform,
    steps,
    round: steps.blank(),
    copied: { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' },
    conditions: {
      rate: path.live.bytes,
      firstRate: path.first.bytes,
      latency: path.latency,
      downtimeLimit: migration.downtimeLimit,
      maxRounds: migration.maxRounds,
    },
    start: now,
    network,
    member: 0,
    path,
    flow: { cap: 0, line: path.line, out: adapter(), in: adapter(), rate: 0 },
    stage: 'set-up',
    total: migration.setup,
    sent: 0,
    pace: 1,
    since: now,
    elapsed: 0,
    repeated: { rounds: 0, sending: 0, duration: 0 },
    wire: 0,
    drain: undefined,
  };
  if (flight.total === 0) nextStage(flight);
  return flight;
}

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

/** Ask for all that it can use; what was steady only asked for what it had. */
export function askAgain(flight: Flight, now: number): void {
  if (flight.stage === 'steady') bringUpTo(flight, now);
}

/**
 * Go on at the rate that its flow has got.
 * @param lasting whether migrations or networks came or went, so that progress so far says nothing of what is to come
 */
export function setRate(flight: Flight, lasting: boolean, now: number): void {
  const { flow, platform, copied, path, round, conditions } = flight;
  if (flight.stage === 'steady') {
    if (flow.rate === flow.cap) return;
    bringUpTo(flight, now);
  }
  const load = loadOf(flight);
  if (load === undefined) return;
  const pace = flow.rate === load.most.rate ? load.most.bytes : flow.rate / 8 / load.wirePerByte;
  if (pace === flight.pace) return;
  bringUpTo(flight, now);
  flight.pace = pace;
  if (flight.stage === 'rest' && pace > 0) {
    flight.drain ??= (Math.min(platform.socketBuffer, copied.sent * path.perByte) * 8) / flow.rate;
  } else if (flight.stage === 'round' && pace > 0) {
    if (copied.rounds > 0) conditions.rate = pace;
    if (pace !== round.pace) adjustRound(flight, lasting);
  }
}

/** Work out what it did until now. What was steady becomes the round that it is in. */
export function bringUpTo(flight: Flight, now: number): void {
  const seconds = now - flight.since;
  flight.since = now;
  if (flight.stage === 'steady') {
    const { sending, duration } = flight.repeated;
    const rounds = Math.floor(seconds / duration);
    repeatRounds(flight, rounds);
    flight.elapsed = Math.max(0, seconds - rounds * duration);
    send(flight, (flight.elapsed / duration) * sending);
  } else {
    flight.elapsed += seconds;
    send(flight, Math.min(flight.total - flight.sent, seconds * flight.pace));
  }
}

/** End its stage and begin the next one. */
export function completeStage(flight: Flight, now: number): void {
  flight.since = now;
  if (flight.stage === 'steady') return repeatRounds(flight, flight.repeated.rounds);
  const left = flight.total - flight.sent;
  if (left > 0) flight.elapsed += left / flight.pace;
  send(flight, left);
  nextStage(flight);
}

/** Go on over another network, or over none for now. What was in the socket is sent again. */
export function reroute(flight: Flight, network: ClusterNetwork | undefined, path: Path, now: number): void {
  bringUpTo(flight, now);
  if (flight.stage === 'round' || flight.stage === 'rest') {
    flight.sent = Math.max(0, flight.sent - flight.platform.socketBuffer / flight.path.perByte);
  }
  flight.network = network;
  flight.path = path;
  flight.flow.line = path.line;
  flight.conditions.latency = path.latency;
  if (flight.copied.rounds === 0) flight.conditions.firstRate = path.first.bytes;
  demand(flight);
}

/** What a stage sends: at most how fast, and how many bytes on the wire each of its bytes takes. */
interface Load {
  readonly most: Pace;
  readonly wirePerByte: number;
}

/** None where a stage only takes time. */
function loadOf({ stage, path, copied }: Flight): Load | undefined {
  switch (stage) {
    case 'markers':
      return { most: path.markers, wirePerByte: 1 };
    case 'round':
      return { most: copied.rounds === 0 ? path.first : path.live, wirePerByte: path.perByte };
    case 'rest':
      return { most: path.final, wirePerByte: path.perByte };
    default:
      return undefined;
  }
}

function nextStage(flight: Flight): void {
  const { stage, vm, platform, migration, path } = flight;
  switch (stage) {
    case 'set-up': {
      const markers = markerBytes(vm, platform);
      return markers > 0 ? enter(flight, 'markers', markers) : beginRounds(flight);
    }
    case 'markers':
      return beginRounds(flight);
    case 'round':
      if (path.latency > 0) return enter(flight, 'latency', path.latency);
      return endRound(flight);
    case 'latency':
      return endRound(flight);
    case 'rest':
      return enter(flight, 'blackout', path.latency + migration.blackout);
    default:
      return enter(flight, 'done', Infinity);
  }
}

function enter(flight: Flight, stage: Stage, total: number): void {
  flight.stage = stage;
  flight.total = total;
  flight.sent = 0;
  demand(flight);
}

/** Ask for what the stage can use. It stands still until it has got a rate, unless it only takes time. */
function demand(flight: Flight): void {
  const load = loadOf(flight);
  flight.pace = load === undefined ? 1 : 0;
  flight.flow.cap = load === undefined || flight.network === undefined ? 0 : load.most.rate;
}

function send(flight: Flight, bytes: number): void {
  flight.sent += bytes;
  flight.wire += bytes * (loadOf(flight)?.wirePerByte ?? 0);
}

function beginRounds(flight: Flight): void {
  const { steps, vm, platform, conditions, round } = flight;
  steps.begin(vm, platform, conditions, round);
  enterRound(flight);
}

function enterRound(flight: Flight): void {
  flight.elapsed = 0;
  enter(flight, 'round', flight.round.sending);
}

function endRound(flight: Flight): void {
  const { vm, platform, path, conditions, round, copied, steps } = flight;
  const { sending, pace } = round;
  const duration = (round.duration = flight.elapsed);
  conditions.rate = copied.rounds === 0 && pace === path.first.bytes ? path.live.bytes : pace;
  if (steps.end(vm, platform, conditions, round, copied)) {
    flight.elapsed = 0;
    return enter(flight, 'rest', copied.rest);
  }
  enterRound(flight);
  const rounds = conditions.maxRounds - copied.rounds - 1;
  const even = isSteady(duration, sending / pace + path.latency);
  if (round.steady && even && copied.rounds > 1 && rounds > 0) {
    flight.repeated = { rounds, sending, duration };
    enter(flight, 'steady', rounds * duration);
    flight.flow.cap = (sending * path.perByte * 8) / duration;
  }
}

/** Account for equal rounds, and enter the one after them. */
function repeatRounds(flight: Flight, rounds: number): void {
  const { sending, duration } = flight.repeated;
  addRounds(rounds, sending, duration, flight.copied);
  flight.wire += rounds * sending * flight.path.perByte;
  enterRound(flight);
}

function adjustRound(flight: Flight, lasting: boolean): void {
  const { steps, vm, platform, conditions, pace, sent, round } = flight;
  steps.adjust(vm, platform, conditions, pace, sent, lasting, round);
  flight.total = round.sending;
}
