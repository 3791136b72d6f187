import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dirtied, type WritePattern } from './memory.ts';
import {
  addRounds,
  convergenceMargin,
  isSteady,
  type Copied,
  type CopyConditions,
  type Round,
  type RoundSteps,
} from './rounds.ts';

type Vm = Scenario['vm'];

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
export function thresholdRounds(vm: Vm, platform: Platform, conditions: CopyConditions, into: Copied): Copied {
  begin(vm, platform, conditions, round);
  pass(vm, platform, conditions, round, into, false);
  return into;
}

/** The same, step by step. */
export const thresholdSteps: RoundSteps<ThresholdRound> = { blank, begin, end, adjust, isHopeless };

/** Bytes by kind of page: of the hot tier, of the cold one, and never written again. */
interface ThresholdRound extends Round {
  first: boolean;
  /** Which tier is the hot one, its pages being written more often. */
  firstTierIsHot: boolean;
  hotSet: number;
  coldSet: number;
  /** Waiting when the round began; of the first only what is hot. */
  foundHot: number;
  foundCold: number;
  foundOther: number;
  /** Waiting still when it has sent what it sends. */
  left: number;
  /** Least that any round left, and how many have passed since without less. */
  least: number;
  stalled: number;
  /** Chance that the last look would find a rest that fits, and that all looks so far found none. */
  chance: number;
  unlucky: number;
}

function blank(): ThresholdRound {
  return {
    found: 0,
    sending: 0,
    pace: 0,
    duration: 0,
    steady: false,
    first: true,
    firstTierIsHot: true,
    hotSet: 0,
    coldSet: 0,
    foundHot: 0,
    foundCold: 0,
    foundOther: 0,
    left: 0,
    least: Infinity,
    stalled: 0,
    chance: 0,
    unlucky: 1,
  };
}

function begin(vm: Vm, platform: Platform, conditions: CopyConditions, round: ThresholdRound): void {
  const touched = vm.memory - vm.untouched;
  const set1 = Math.min(vm.workingSet, touched);
  const set2 = Math.min(vm.workingSet2, touched - set1);
  const firstTierIsHot = vm.dirtyRate * set2 >= vm.dirtyRate2 * set1;
  round.firstTierIsHot = firstTierIsHot;
  round.hotSet = firstTierIsHot ? set1 : set2;
  round.coldSet = firstTierIsHot ? set2 : set1;
  round.least = Infinity;
  round.stalled = 0;
  round.chance = 0;
  round.unlucky = 1;
  round.steady = false;
  round.first = true;
  round.found = touched;
  round.foundHot = round.hotSet;
  round.pace = conditions.firstRate;
  round.left = waitingAtFirst(vm, platform, conditions, round.pace, touched);
  round.sending = touched - round.left;
}

function end(vm: Vm, platform: Platform, conditions: CopyConditions, round: ThresholdRound, into: Copied): boolean {
  return pass(vm, platform, conditions, round, into, true);
}

/**
 * Rounds from the one that `round` holds: that one alone, whose duration it tells, or all until the last. One function does
 * both, so that a loop over many migrations keeps what changes from round to round out of memory.
 * @returns whether there is no next round
 */
function pass(
  vm: Vm,
  platform: Platform,
  { rate, latency, downtimeLimit, maxRounds }: CopyConditions,
  round: ThresholdRound,
  into: Copied,
  alone: boolean,
): boolean {
  const { firstTierIsHot, hotSet, coldSet } = round;
  const hotRate = firstTierIsHot ? vm.dirtyRate : vm.dirtyRate2;
  const hotPattern = firstTierIsHot ? vm.dirtyPattern : vm.dirtyPattern2;
  const coldRate = firstTierIsHot ? vm.dirtyRate2 : vm.dirtyRate;
  const coldPattern = firstTierIsHot ? vm.dirtyPattern2 : vm.dirtyPattern;
  let { first, pace, found, foundHot, foundCold, foundOther, sending, left, least, stalled, unlucky } = round;
  do {
    const stopSize = pace * downtimeLimit;
    const duration = alone ? round.duration : sending / pace + latency;
    const sent = sending;
    addRounds(1, sent, duration, into);

    // What the sweep has not reached: in the first round the end of memory, later what is written most.
    const other = first ? Math.min(left, found - hotSet - coldSet) : Math.max(0, foundOther - sending);
    const cold = first ? Math.min(left - other, coldSet) : Math.min(foundCold, Math.max(0, left - other - foundHot));
    const hot = left - other - cold;

    const dirtyCold = cold + newlyDirty(coldRate, coldSet, coldPattern, duration, cold);
    const room = stopSize - other - dirtyCold - hot;
    const allHot = foundHot >= hotSet * (1 - convergenceMargin);
    const chance = allHot && hotPattern === 'round-robin' ? chanceToFit(hotRate * duration, hotSet, hot, room) : 0;
    const dirtyHot = hot + newlyDirty(hotRate, hotSet, hotPattern, duration, hot);
    const rest = other + dirtyCold + dirtyHot;
    stalled = rest < least * (1 - convergenceMargin) ? 0 : stalled + 1;
    unlucky = chance > 0 ? unlucky * (1 - chance) : 1;
    least = Math.min(least, rest);
    into.rest = rest;
    if (rest <= stopSize) {
      into.ending = 'fits';
      return true;
    }
    if (unlucky <= 0.5) {
      into.ending = 'fits';
      into.rest = stopSize;
      return true;
    }
    if (into.rounds >= maxRounds) {
      into.ending = 'round limit';
      return true;
    }
    const steady = maxRounds < Infinity && unlucky === 1 && isSteady(found, rest);
    first = false;
    found = rest;
    foundHot = dirtyHot;
    foundCold = dirtyCold;
    foundOther = other;
    pace = rate;
    sending = wholeSlices(platform, downtimeLimit, pace, found, 0);
    left = found - sending;
    if (alone) {
      Object.assign(round, {
        first,
        pace,
        found,
        foundHot,
        foundCold,
        foundOther,
        sending,
        left,
        least,
        stalled,
        unlucky,
        chance,
        steady,
      } satisfies Partial<ThresholdRound>);
      return false;
    }
    if (maxRounds === Infinity && stalled >= patience && chance < convergenceMargin) {
      into.ending = 'never';
      return true;
    }
    if (into.rounds > 1 && steady) addRounds(maxRounds - into.rounds - 1, sent, duration, into);
  } while (true);
}

/** The stop size goes with the pace: the round is planned anew for what it has not sent. */
function adjust(
  vm: Vm,
  platform: Platform,
  conditions: CopyConditions,
  pace: number,
  sent: number,
  lasting: boolean,
  round: ThresholdRound,
): void {
  round.pace = pace;
  if (lasting) {
    round.least = Infinity;
    round.stalled = 0;
  }
  const { first, found } = round;
  if (first) round.left = Math.min(found - sent, waitingAtFirst(vm, platform, conditions, pace, found));
  round.sending = first ? found - round.left : wholeSlices(platform, conditions.downtimeLimit, pace, found, sent);
  if (!first) round.left = found - round.sending;
}

function isHopeless(_: Vm, { maxRounds }: CopyConditions, { stalled, chance }: ThresholdRound): boolean {
  return maxRounds === Infinity && stalled >= patience && chance < convergenceMargin;
}

/** Bytes of memory in use that wait, on average, when a look first finds no more than the stop size. */
function waitingAtFirst(vm: Vm, platform: Platform, { downtimeLimit }: CopyConditions, pace: number, touched: number): number {
  return Math.max(0, Math.min(touched, meanRest(pace * downtimeLimit, pace * platform.slice) - vm.untouched));
}

/** Bytes of a round that sends whole slices until the rest of what it found would fit, `sent` of them before. */
function wholeSlices(platform: Platform, downtimeLimit: number, pace: number, found: number, sent: number): number {
  const slice = pace * platform.slice;
  const slices = Math.ceil((found - sent - pace * downtimeLimit) / slice);
  return sent + Math.min(found - sent, Math.max(sent > 0 ? 0 : 1, slices) * slice);
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

/** Working space of one call, never read across calls. */
const round = blank();
