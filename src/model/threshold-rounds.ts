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
  const { latency, maxRounds } = conditions;
  begin(vm, platform, conditions, round);
  do {
    const sending = round.sending;
    const duration = (round.duration = sending / round.pace + latency);
    if (end(vm, platform, conditions, round, into)) break;
    if (isHopeless(vm, conditions, round)) {
      into.ending = 'never';
      break;
    }
    if (into.rounds > 1 && maxRounds < Infinity && round.steady) {
      addRounds(maxRounds - into.rounds - 1, sending, duration, into);
    }
  } while (true);
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
  round.unlucky = 1;
  round.first = true;
  round.found = touched;
  round.foundHot = round.hotSet;
  round.pace = conditions.firstRate;
  planFirst(vm, platform, conditions, 0, round);
}

function end(vm: Vm, platform: Platform, conditions: CopyConditions, round: ThresholdRound, into: Copied): boolean {
  const { rate, downtimeLimit, maxRounds } = conditions;
  const { firstTierIsHot, hotSet, coldSet, found, left, duration } = round;
  const hotRate = firstTierIsHot ? vm.dirtyRate : vm.dirtyRate2;
  const hotPattern = firstTierIsHot ? vm.dirtyPattern : vm.dirtyPattern2;
  const coldRate = firstTierIsHot ? vm.dirtyRate2 : vm.dirtyRate;
  const coldPattern = firstTierIsHot ? vm.dirtyPattern2 : vm.dirtyPattern;
  const stopSize = round.pace * downtimeLimit;
  addRounds(1, round.sending, duration, into);

  // What the sweep has not reached: in the first round the end of memory, later what is written most.
  let other: number;
  let cold: number;
  if (round.first) {
    other = Math.min(left, found - hotSet - coldSet);
    cold = Math.min(left - other, coldSet);
  } else {
    other = Math.max(0, round.foundOther - round.sending);
    cold = Math.min(round.foundCold, Math.max(0, left - other - round.foundHot));
  }
  let hot = left - other - cold;

  cold += newlyDirty(coldRate, coldSet, coldPattern, duration, cold);
  const room = stopSize - other - cold - hot;
  const allHot = round.foundHot >= hotSet * (1 - convergenceMargin);
  const chance = allHot && hotPattern === 'round-robin' ? chanceToFit(hotRate * duration, hotSet, hot, room) : 0;
  hot += newlyDirty(hotRate, hotSet, hotPattern, duration, hot);
  const rest = other + cold + hot;
  const unlucky = chance > 0 ? round.unlucky * (1 - chance) : 1;
  into.rest = rest;
  if (rest <= stopSize) into.ending = 'fits';
  else if (unlucky <= 0.5) {
    into.ending = 'fits';
    into.rest = stopSize;
  } else if (into.rounds >= maxRounds) into.ending = 'round limit';
  else {
    round.stalled = rest < round.least * (1 - convergenceMargin) ? 0 : round.stalled + 1;
    round.least = Math.min(round.least, rest);
    round.chance = chance;
    round.unlucky = unlucky;
    round.steady = unlucky === 1 && isSteady(found, rest);
    round.first = false;
    round.found = rest;
    round.foundHot = hot;
    round.foundCold = cold;
    round.foundOther = other;
    round.pace = rate;
    planNext(platform, conditions, 0, round);
    return false;
  }
  return true;
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
  if (round.first) planFirst(vm, platform, conditions, sent, round);
  else planNext(platform, conditions, sent, round);
}

function isHopeless(_: Vm, { maxRounds }: CopyConditions, { stalled, chance }: ThresholdRound): boolean {
  return maxRounds === Infinity && stalled >= patience && chance < convergenceMargin;
}

/** All but what waits on average when a look first finds no more than the stop size. */
function planFirst(vm: Vm, platform: Platform, { downtimeLimit }: CopyConditions, sent: number, round: ThresholdRound): void {
  const { pace, found } = round;
  const waiting = meanRest(pace * downtimeLimit, pace * platform.slice) - vm.untouched;
  round.left = Math.max(0, Math.min(found - sent, waiting));
  round.sending = found - round.left;
}

/** Whole slices until the rest would fit. */
function planNext(platform: Platform, { downtimeLimit }: CopyConditions, sent: number, round: ThresholdRound): void {
  const { pace, found } = round;
  const slice = pace * platform.slice;
  const slices = Math.ceil((found - sent - pace * downtimeLimit) / slice);
  round.sending = sent + Math.min(found - sent, Math.max(sent > 0 ? 0 : 1, slices) * slice);
  round.left = found - round.sending;
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
