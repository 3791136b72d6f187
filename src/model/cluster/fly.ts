import { waitingInSocket } from '../socket.ts';
import { keepMirror, setDiskRate, type DiskRoute } from './disk-copy.ts';
import type { Flight } from './flight.ts';
import type { Route } from './route.ts';
import { demand, loadOf, nextStage, repeatRounds, send } from './stages.ts';

/** Ask for all that it can use; what was steady only asked for what it had. */
export function askAgain(flight: Flight, now: number): void {
  if (flight.stage === 'steady') bringUpTo(flight, now);
}

/**
 * Go on at the rate that its flow has got.
 * @param lasting whether migrations or networks came or went, so that progress so far says nothing of what is to come
 */
export function setRate(flight: Flight, lasting: boolean, now: number): void {
  const { order, flow, platform, copied, path, round, conditions, disk } = flight;
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
    flight.drain ??= (waitingInSocket(platform, order.source.host, flow.rate, copied.sent * path.perByte) * 8) / flow.rate;
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
    const { platform, order, path } = flight;
    const lost = waitingInSocket(platform, order.source.host, path.live.rate, flight.sent * path.perByte);
    flight.sent = Math.max(0, flight.sent - lost / path.perByte);
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
