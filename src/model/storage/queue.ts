import type { Storage } from '../../scenario/storage.ts';
import { refuseNoneAtOnce } from './refusals.ts';
import { advancePass, beginPass, passTime, turnover, type Pass } from './pass.ts';
import { sameHost, storageRates, type StoragePath } from './rates.ts';

/** The disks of one VM and what it writes to them. */
export type Disks = Pick<Storage, 'size' | 'writeRate' | 'writeSet'>;

/** When the disks of a VM moved, in seconds from the start. */
export interface StorageTurn {
  readonly start: number;
  readonly end: number;
}

/**
 * Disks of many VMs between the same two storages: as many at once as the limit allows, the others wait in order. Those
 * under way share what copying leaves equally; a guest that is slowed down is slowed down in proportion to what it wants.
 * Several at once are together as fast as one: heads that move between them are not modelled.
 *
 * @param between source and target storage; what it says of one VM is not read
 * @param limit storage migrations at once, 2 by default on Hyper-V (`cluster/rules.ts`)
 * @throws InputError when the limit allows none
 */
export function migrateStorages(disks: readonly Disks[], between: Storage, limit: number, path = sameHost): StorageTurn[] {
  refuseNoneAtOnce(limit);
  const moves = disks.map((of) => ({ of, pass: beginPass(of), left: 0, start: 0, end: 0 }));
  const waiting = [...moves];
  let underWay = admit([], waiting, limit, 0);
  for (let now = 0; underWay.length > 0; underWay = admit(underWay, waiting, limit, now)) {
    const { copy, writing } = shares(underWay, between, path);
    const turnovers = new Map(underWay.map((move) => [move, turnover(writing * move.of.writeRate, move.of)]));
    for (const [move, hot] of turnovers) move.left = passTime(move.pass, copy, hot);
    const step = Math.min(...underWay.map(({ left }) => left));
    now += step;
    for (const [move, hot] of turnovers) move.pass = advancePass(move.pass, copy, hot, step);
    for (const move of underWay) move.end = now;
    underWay = underWay.filter(({ left }) => left > step);
  }
  return moves.map(({ start, end }) => ({ start, end }));
}

interface Move {
  readonly of: Disks;
  pass: Pass;
  /** Seconds that it would go on if nothing changed. */
  left: number;
  start: number;
  end: number;
}

function admit(underWay: readonly Move[], waiting: Move[], limit: number, now: number): Move[] {
  const admitted = waiting.splice(0, Math.max(0, limit - underWay.length));
  for (const move of admitted) move.start = now;
  return [...underWay, ...admitted];
}

/** What each of them copies, and which share of what it wants each guest writes. */
function shares(moves: readonly Move[], between: Storage, path: StoragePath): { copy: number; writing: number } {
  const wanted = moves.reduce((sum, { of }) => sum + of.writeRate, 0);
  const { copy, guest } = storageRates(between, path, wanted);
  return { copy: copy / moves.length, writing: wanted === 0 ? 1 : guest / wanted };
}
