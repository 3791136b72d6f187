import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dirtied, type WritePattern } from './memory.ts';
import { addRounds, convergenceMargin, isSteady, type Copied, type CopyConditions } from './rounds.ts';

/** Rounds that may pass without progress, and without a chance of it, before a migration is said never to end. */
const patience = 8;

/**
 * Rounds that end as soon as the rest would fit the downtime limit S = B·limit (QEMU): the dirty log is then read, and
 * if what was written brings the rest above S again the next round begins. What remains is looked at after each slice
 * of sending, so a round lasts a whole number of slices and on average ends half a slice below S.
 *
 * The sweep over memory goes on where it stopped. What it has not reached is still waiting, so a hot working set that is
 * dirty anyway takes its turn only once per sweep: pages never written again go first, then those of the tier written
 * less often. Untouched pages count in full in the rest but cost next to nothing to send, and being last in memory they
 * trigger the first look early. Every write since the last look counts, before or behind the sweep: 122 measured
 * migrations fit that, and not a log that the sweep clears.
 *
 * Where all of a hot set is dirty, a round-robin writer may happen to write mostly where pages are waiting anyway. Its
 * place in the set is taken as random from look to look, and the migration ends once that has become as likely as not.
 * Where the rest stops shrinking above S and there is no such chance, it never ends.
 */
export function thresholdRounds(
  vm: Scenario['vm'],
  platform: Platform,
  { rate, firstRate, latency, downtimeLimit, maxRounds }: CopyConditions,
  into: Copied,
): Copied {
  const slice = rate * platform.slice;
  const touched = vm.memory - vm.untouched;
  const set1 = Math.min(vm.workingSet, touched);
  const set2 = Math.min(vm.workingSet2, touched - set1);
  const firstIsHot = vm.dirtyRate * set2 >= vm.dirtyRate2 * set1;
  const hotSet = firstIsHot ? set1 : set2;
  const hotRate = firstIsHot ? vm.dirtyRate : vm.dirtyRate2;
  const hotPattern = firstIsHot ? vm.dirtyPattern : vm.dirtyPattern2;
  const coldSet = firstIsHot ? set2 : set1;
  const coldRate = firstIsHot ? vm.dirtyRate2 : vm.dirtyRate;
  const coldPattern = firstIsHot ? vm.dirtyPattern2 : vm.dirtyPattern;

  // Pages waiting when the first round ends: the last in memory, beyond the working sets where there is room.
  let pace = firstRate;
  let rest = Math.max(0, Math.min(touched, meanRest(pace * downtimeLimit, pace * platform.slice) - vm.untouched));
  let other = Math.min(rest, touched - hotSet - coldSet);
  let cold = Math.min(rest - other, coldSet);
  let hot = rest - other - cold;
  let sending = touched - rest;
  let least = Infinity;
  let stalled = 0;
  let unlucky = 1;
  let foundHot = hotSet;
  do {
    const found = rest + sending;
    const stopSize = pace * downtimeLimit;
    const duration = sending / pace + latency;
    addRounds(1, sending, duration, into);
    cold += newlyDirty(coldRate, coldSet, coldPattern, duration, cold);
    const room = stopSize - other - cold - hot;
    const allHot = foundHot >= hotSet * (1 - convergenceMargin);
    const chance = allHot && hotPattern === 'round-robin' ? chanceToFit(hotRate * duration, hotSet, hot, room) : 0;
    hot += newlyDirty(hotRate, hotSet, hotPattern, duration, hot);
    rest = other + cold + hot;
    stalled = rest < least * (1 - convergenceMargin) ? 0 : stalled + 1;
    unlucky = chance > 0 ? unlucky * (1 - chance) : 1;
    least = Math.min(least, rest);
    if (rest <= stopSize) into.ending = 'fits';
    else if (unlucky <= 0.5) {
      into.ending = 'fits';
      rest = stopSize;
    } else if (maxRounds === Infinity && stalled >= patience && chance < convergenceMargin) into.ending = 'never';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else {
      if (into.rounds > 1 && maxRounds < Infinity && unlucky === 1 && isSteady(found, rest)) {
        addRounds(maxRounds - into.rounds - 1, sending, duration, into);
      }
      pace = rate;
      foundHot = hot;
      sending = Math.min(rest, Math.max(1, Math.ceil((rest - rate * downtimeLimit) / slice)) * slice);
      rest -= sending;
      other = Math.max(0, other - sending);
      cold = Math.min(cold, Math.max(0, rest - other - hot));
      hot = rest - other - cold;
      continue;
    }
    break;
  } while (true);
  into.rest = rest;
  return into;
}

/** Bytes waiting on average when a look, one per slice, first finds no more than the stop size. */
function meanRest(stopSize: number, slice: number): number {
  return stopSize > slice ? stopSize - slice / 2 : stopSize ** 2 / (2 * slice);
}

/**
 * Bytes of a working set that become dirty in `duration` seconds beside the `waiting` ones that are dirty already.
 * A round-robin writer moves away from what it wrote last; random writes hit waiting pages in proportion.
 */
function newlyDirty(rate: number, workingSet: number, pattern: WritePattern, duration: number, waiting: number): number {
  if (workingSet === 0) return 0;
  const written = dirtied(rate, workingSet, pattern, duration);
  return pattern === 'round-robin' ? Math.min(written, workingSet - waiting) : written * (1 - waiting / workingSet);
}

/**
 * Chance that a writer at a random place of its ring hits at most `room` bytes outside an arc of `waiting` ones:
 * the places from which an arc of `written` bytes does so, as a share of the ring.
 */
function chanceToFit(written: number, ring: number, waiting: number, room: number): number {
  if (ring === 0 || room < 0) return 0;
  return Math.min(1, Math.max(0, (waiting - written + 2 * room) / ring));
}
