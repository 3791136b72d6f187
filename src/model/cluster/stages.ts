import { besideBytes, idleScan } from '../pages.ts';
import { addRounds, isSteady } from '../rounds.ts';
import { askForMirror, copyDisks } from './disk-copy.ts';
import type { Use } from './fair-shares.ts';
import { isStranded, type Flight, type Stage } from './flight.ts';
import type { Pace } from './path-over.ts';

/** Begin the stage that follows. */
export function nextStage(flight: Flight): void {
  const { stage, order, vm, platform, migration, path } = flight;
  switch (stage) {
    case 'disks':
      return order.move === 'storage' ? enter(flight, 'done', Infinity) : enter(flight, 'set-up', migration.setup);
    case 'set-up': {
      const beside = besideBytes(vm, platform);
      return beside > 0 ? enter(flight, 'markers', beside) : beginRounds(flight);
    }
    case 'markers':
      return beginRounds(flight);
    case 'round': {
      const silence = path.latency + idleAfter(flight);
      return silence > 0 ? enter(flight, 'latency', silence) : endRound(flight);
    }
    case 'latency':
      return endRound(flight);
    case 'rest':
      return enter(flight, 'blackout', path.latency + migration.blackout);
    case 'save':
      return migration.blackout > 0 ? enter(flight, 'hand-over', migration.blackout) : enter(flight, 'restore', vm.memory);
    case 'hand-over':
      return enter(flight, 'restore', vm.memory);
    default:
      return enter(flight, 'done', Infinity);
  }
}

/** What a stage sends: at most how fast, what it shares with others, and how many bytes each of its bytes takes there. */
interface Load {
  readonly most: Pace;
  readonly uses: readonly Use[];
  readonly perByte: number;
}

/** What the stage that a migration is in sends; nothing where it only takes time. */
export function loadOf({ stage, path, uses, copied, store }: Flight): Load | undefined {
  switch (stage) {
    case 'markers':
      return { most: path.markers, uses, perByte: 1 };
    case 'round':
      return { most: copied.rounds === 0 ? path.first : path.live, uses, perByte: path.perByte };
    case 'rest':
      return { most: path.final, uses, perByte: path.perByte };
    case 'save':
    case 'restore': {
      const { rate, uses: shared } = store![stage];
      return { most: { rate, bytes: rate / 8 }, uses: shared, perByte: 1 };
    }
    default:
      return undefined;
  }
}

export function enter(flight: Flight, stage: Stage, total: number): void {
  flight.stage = stage;
  flight.total = total;
  flight.sent = 0;
  demand(flight);
}

/** Ask for what the stage can use. It stands still until it has got a rate, unless it only takes time. */
export function demand(flight: Flight): void {
  const { stage, disk } = flight;
  if (disk !== undefined) askForMirror(disk, isMirroring(stage));
  if (stage === 'disks') {
    flight.pace = disk!.rate = 0;
    flight.flow.cap = disk!.route?.cap ?? 0;
    flight.flow.uses = disk!.route?.uses ?? flight.uses;
    return;
  }
  const load = loadOf(flight);
  flight.pace = load === undefined ? 1 : 0;
  flight.flow.cap = load === undefined || isStranded(flight) ? 0 : load.most.rate;
  flight.flow.uses = load?.uses ?? flight.uses;
}

/** Whether memory moves and the VM still writes. */
function isMirroring(stage: Stage): boolean {
  return stage !== 'disks' && stage !== 'rest' && stage !== 'blackout' && stage !== 'done';
}

/** Account for bytes of the stage, or seconds, that are over. */
export function send(flight: Flight, bytes: number): void {
  flight.sent += bytes;
  if (flight.stage === 'disks') {
    flight.wire += copyDisks(flight.disk!, bytes);
    return;
  }
  if (flight.channels.length > 0) flight.wire += bytes * (loadOf(flight)?.perByte ?? 0);
}

/** Seconds that untouched memory takes at the end of the first round. */
function idleAfter({ copied, conditions, vm, platform, order, pace, path }: Flight): number {
  if (copied.rounds > 0) return 0;
  return (conditions.idle = idleScan(vm, platform, order.source.host, pace * path.perByte * 8));
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
