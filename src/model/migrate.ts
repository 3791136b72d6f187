import { platforms, type Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { blankOutcome, type Outcome } from './metric.ts';
import { blankConnection, connect, utilisation, type Connection } from './network-path.ts';
import { besideBytes, firstTouchPace, idleScan, wireBytesPerByte } from './pages.ts';
import { precopy } from './precopy.ts';
import type { Copied, CopyConditions } from './rounds.ts';
import { waitingInSocket } from './socket.ts';

/**
 * One VM, one move.
 *
 *     scenario ─→ 1 connection rate ─→ 2 page rate ─→ 3 pre-copy rounds ─→ 4 blackout ─→ 5 outcome
 *                   (wire, host)        (headers,        (memory,             (rest, socket,
 *                                        compression)     stop rule)           fixed part)
 *
 * A migration that never ends has infinite time, downtime, bytes and rounds.
 *
 * @param into where to write the outcome; a new one unless given, so that a loop need not allocate
 */
export function migrate(scenario: Scenario, into: Outcome = blankOutcome()): Outcome {
  // 1 connection rate
  return migrateOver(connect(scenario, connection), scenario, into);
}

/** Stages 2 to 5 of `migrate`, over a connection known already: it stays the same while only the VM differs. */
export function migrateOver({ rate, liveRate, bottleneck }: Connection, scenario: Scenario, into: Outcome): Outcome {
  const { link, host, vm, migration } = scenario;
  const platform: Platform = platforms[migration.platform];

  // 2 page rate: memory bytes per second, live and with the speed limit lifted
  const perByte = wireBytesPerByte(platform, migration);
  const livePages = liveRate / 8 / perByte;
  const finalPages = rate / 8 / perByte;

  // 3 pre-copy rounds
  conditions.rate = livePages;
  conditions.firstRate = firstTouchPace(livePages, host);
  conditions.latency = link.latency;
  conditions.idle = idleScan(vm, platform, host, conditions.firstRate * perByte * 8);
  conditions.downtimeLimit = migration.downtimeLimit;
  conditions.maxRounds = migration.maxRounds;
  precopy(vm, platform, conditions, copied);
  const beside = besideBytes(vm, platform);

  // 4 blackout: the rest, what still waits in the socket, and the platform's fixed part
  const queued = waitingInSocket(platform, host, rate, copied.sent * perByte);
  const downtime = copied.rest / finalPages + (queued * 8) / rate + link.latency + migration.blackout;

  // 5 outcome
  const ends = copied.ending !== 'never';
  const preCopyTime = copied.time + (beside * 8) / liveRate - (queued * 8) / rate;
  into.totalTime = ends ? migration.setup + Math.max(0, preCopyTime) + downtime : Infinity;
  into.downtime = ends ? downtime : Infinity;
  into.transferred = ends ? (copied.sent + copied.rest) * perByte + beside : Infinity;
  into.rounds = ends ? copied.rounds + platform.extraRounds : Infinity;
  into.converged = copied.ending === 'fits';
  into.goodput = liveRate;
  into.utilisation = utilisation(liveRate, scenario);
  into.bottleneck = bottleneck;
  return into;
}

/** Working space of one call, never read across calls. */
const connection = blankConnection();
const conditions: CopyConditions = { rate: 0, firstRate: 0, latency: 0, idle: 0, downtimeLimit: 0, maxRounds: 0 };
const copied: Copied = { time: 0, sent: 0, rest: 0, rounds: 0, ending: 'fits' };
