import { platforms, type Platform } from '../../scenario/platforms.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { roundSteps } from '../precopy.ts';
import { diskCopyOf, keepMirror, setDiskRate, type DiskRoute } from './disk-copy.ts';
import type { Flight } from './flight.ts';
import type { Order } from './queue.ts';
import type { StateStore } from './quick.ts';
import type { Route } from './route.ts';
import { demand, enter, loadOf, nextStage, repeatRounds, send } from './stages.ts';

/** Let a migration begin on its route, with its disks on theirs if these move. */
export function takeOff(
  order: Order,
  migration: Scenario['migration'],
  route: Route,
  disks: DiskRoute | undefined,
  now: number,
): Flight {
  const disk = disks && diskCopyOf(order.vm.disks!, disks);
  const flight = boarded(order, migration, route, { disk }, now);
  if (disk !== undefined) enter(flight, 'disks', Infinity);
  if (flight.total === 0) nextStage(flight);
  return flight;
}

/** Let a VM be saved: it moves over the storage. */
export function takeOffQuickly(order: Order, migration: Scenario['migration'], store: StateStore): Flight {
  const flight = boarded(order, migration, overNone, { store }, 0);
  enter(flight, 'save', order.vm.vm.memory);
  return flight;
}

const standing = { rate: 0, bytes: 0 };
const overNone: Route = {
  channels: [],
  path: { markers: standing, first: standing, live: standing, final: standing, perByte: 1, latency: 0 },
  uses: [],
  performance: 'tcp-ip',
};

function boarded(
  order: Order,
  migration: Scenario['migration'],
  { channels, path, uses, performance }: Route,
  { disk, store }: Partial<Pick<Flight, 'disk' | 'store'>>,
  now: number,
): Flight {
  const platform: Platform = platforms[migration.platform];
  const steps = roundSteps(platform);
  return {
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
    channels,
    path,
    performance,
    uses,
    disk,
    store,
    flow: { cap: 0, uses, rate: 0 },
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
  const { flow, platform, copied, path, round, conditions, disk } = flight;
  if (flight.stage === 'disks') {
    if (flow.rate === disk!.rate) return;
    bringUpTo(flight, now);
    flight.total = flight.sent + setDiskRate(disk!, flow.rate);
    flight.pace = flow.rate > 0 ? 1 : 0;
    return;
  }
  if (flight.stage === 'steady') {
    if (flow.rate === flow.cap) return;
    bringUpTo(flight, now);
  }
  const load = loadOf(flight);
  if (load === undefined) return;
  const pace = flow.rate === load.most.rate ? load.most.bytes : flow.rate / 8 / load.perByte;
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
  if (flight.disk !== undefined) flight.wire += keepMirror(flight.disk, now);
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

/** Go on over other routes, or over none for now. What was in the socket is sent again. */
export function reroute(flight: Flight, route: Route | undefined, disks: DiskRoute | undefined, now: number): void {
  bringUpTo(flight, now);
  if (flight.stage === 'round' || flight.stage === 'rest') {
    flight.sent = Math.max(0, flight.sent - flight.platform.socketBuffer / flight.path.perByte);
  }
  flight.channels = route?.channels ?? [];
  if (flight.disk !== undefined) flight.disk.route = disks;
  if (route !== undefined) {
    const { path, uses } = route;
    flight.path = path;
    flight.uses = uses;
    flight.conditions.latency = path.latency;
    if (flight.copied.rounds === 0) flight.conditions.firstRate = path.first.bytes;
  }
  demand(flight);
}

function adjustRound(flight: Flight, lasting: boolean): void {
  const { steps, vm, platform, conditions, pace, sent, round } = flight;
  steps.adjust(vm, platform, conditions, pace, sent, lasting, round);
  flight.total = round.sending;
}
