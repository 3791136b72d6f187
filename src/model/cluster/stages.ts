import { markerBytes } from '../pages.ts';
import { addRounds, isSteady } from '../rounds.ts';
import type { Flight, Stage } from './flight.ts';
import type { Pace } from './path-over.ts';

/** Begin the stage that follows. */
export function nextStage(flight: Flight): void {
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

/** What a stage sends: at most how fast, and how many bytes on the wire each of its bytes takes. */
interface Load {
  readonly most: Pace;
  readonly wirePerByte: number;
}

/** What the stage that a migration is in sends; nothing where it only takes time. */
export function loadOf({ stage, path, copied }: Flight): Load | undefined {
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

function enter(flight: Flight, stage: Stage, total: number): void {
  flight.stage = stage;
  flight.total = total;
  flight.sent = 0;
  demand(flight);
}

/** Ask for what the stage can use. It stands still until it has got a rate, unless it only takes time. */
export function demand(flight: Flight): void {
  const load = loadOf(flight);
  flight.pace = load === undefined ? 1 : 0;
  flight.flow.cap = load === undefined || flight.network === undefined ? 0 : load.most.rate;
}

/** Account for bytes of the stage, or seconds, that are over. */
export function send(flight: Flight, bytes: number): void {
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
export function repeatRounds(flight: Flight, rounds: number): void {
  const { sending, duration } = flight.repeated;
  addRounds(rounds, sending, duration, flight.copied);
  flight.wire += rounds * sending * flight.path.perByte;
  enterRound(flight);
}
