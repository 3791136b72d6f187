import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { firstIsHot, outlook, type Outlook } from './outlook.ts';
import { chanceToFit, isFull, newlyDirty } from './rewriting.ts';
import { addRounds, convergenceMargin, isSteady, type Copied, type CopyConditions, type RoundSteps } from './rounds.ts';
import { believedShare, meanRest, sliceSize, slicesToBelieve, wholeSlices } from './slices.ts';
import { blankThresholdRound, type ThresholdRound } from './threshold-round.ts';

type Vm = Scenario['vm'];

/** Rounds that may pass without progress, and without a chance of it, before luck is said not to help. */
const patience = 8;

/**
 * Rounds that end as soon as the rest would fit the downtime limit S = B·limit (QEMU): the dirty log is then read, and
 * if what was written brings the rest above S again the next round begins. What remains is looked at after each slice
 * of sending, so a round lasts a whole number of slices and on average ends half a slice below S.
 *
 * The sweep over memory goes on where it stopped: first comes what the last round left, then what was written since, hot and
 * cold mixed in the order of memory. Untouched pages count in full in the rest but cost next to nothing to send, and being
 * last in memory they trigger the first look early. Where looking through them leaves the wire idle the sender believes less of
 * its rate, and S is smaller until it has sent for a while. Every write since the last look counts, before or behind the
 * sweep: 122 measured migrations fit that, and not a log that the sweep clears.
 *
 * Whether rounds ever end is known after the first one (`outlook`). Where it is up to luck, all of a hot set being dirty and
 * written in turn, the writer's place is taken as random from look to look, and the migration ends once that has become as
 * likely as not; that it has not ended yet says that the writer hits nothing that waits. Where the rest has stopped shrinking
 * and there is no chance either, it never ends.
 */
export function thresholdRounds(vm: Vm, platform: Platform, conditions: CopyConditions, into: Copied): Copied {
  begin(vm, platform, conditions, round);
  pass(vm, platform, conditions, round, into, false);
  return into;
}

/** The same, step by step. */
export const thresholdSteps: RoundSteps<ThresholdRound> = { blank: blankThresholdRound, begin, end, adjust, isHopeless };

function begin(vm: Vm, platform: Platform, conditions: CopyConditions, round: ThresholdRound): void {
  const touched = vm.memory - vm.untouched;
  const set1 = Math.min(vm.workingSet, touched);
  const set2 = Math.min(vm.workingSet2, touched - set1);
  const firstTierIsHot = firstIsHot(vm, set1, set2);
  round.firstTierIsHot = firstTierIsHot;
  round.hotSet = firstTierIsHot ? set1 : set2;
  round.coldSet = firstTierIsHot ? set2 : set1;
  round.least = Infinity;
  round.stalled = 0;
  round.chance = 0;
  round.unlucky = 1;
  round.outlook = 'ends';
  round.steady = false;
  round.first = true;
  round.found = touched;
  round.foundHot = round.hotSet;
  round.foundCold = round.coldSet;
  round.foundOther = touched - round.hotSet - round.coldSet;
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
  { rate, latency, idle, downtimeLimit, maxRounds }: CopyConditions,
  round: ThresholdRound,
  into: Copied,
  alone: boolean,
): boolean {
  const { firstTierIsHot, hotSet, coldSet } = round;
  const hotRate = firstTierIsHot ? vm.dirtyRate : vm.dirtyRate2;
  const hotPattern = firstTierIsHot ? vm.dirtyPattern : vm.dirtyPattern2;
  const coldRate = firstTierIsHot ? vm.dirtyRate2 : vm.dirtyRate;
  const coldPattern = firstTierIsHot ? vm.dirtyPattern2 : vm.dirtyPattern;
  let { first, pace, found, foundHot, foundCold, foundOther, leftHot, leftCold } = round;
  let { sending, left, least, stalled, unlucky, outlook: prospect } = round;
  do {
    const full = pace * downtimeLimit;
    const stopSize = first ? full * believedShare(platform, idle) : full;
    const duration = alone ? round.duration : sending / pace + latency + (first ? idle : 0);
    const sent = sending;
    addRounds(1, sent, duration, into);

    // What the sweep has not reached: in the first round the end of memory, later some of what it left and of what was new.
    const other = first ? Math.min(left, foundOther) : Math.max(0, foundOther - sending);
    if (first) {
      leftCold = Math.min(left - other, coldSet);
      leftHot = left - other - leftCold;
    } else {
      const old = leftHot + leftCold;
      const oldLeft = Math.min(old, Math.max(0, foundOther + old - sending));
      const recent = found - foundOther - old;
      const recentLeft = recent > 0 ? (left - other - oldLeft) / recent : 0;
      leftHot = (old > 0 ? (leftHot * oldLeft) / old : 0) + (foundHot - leftHot) * recentLeft;
      leftCold = left - other - leftHot;
    }

    const dirtyCold = leftCold + newlyDirty(coldRate, coldSet, coldPattern, duration, leftCold, foundCold);
    const byLuck = prospect === 'by luck' && hotPattern === 'round-robin' && isFull(foundHot, hotSet);
    const room = stopSize - other - dirtyCold - leftHot;
    const chance = byLuck ? chanceToFit(hotRate * duration, hotSet, leftHot, room) : 0;
    const dirtyHot = leftHot + newlyDirty(hotRate, hotSet, hotPattern, duration, leftHot, byLuck ? 0 : foundHot);
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
    found = rest;
    foundHot = dirtyHot;
    foundCold = dirtyCold;
    foundOther = other;
    const slice = sliceSize(platform, rate);
    if (first || pace !== rate) prospect = outlook(vm, rate, latency, rate * downtimeLimit, slice);
    pace = rate;
    sending = wholeSlices(found, pace * downtimeLimit, slice, 0);
    if (first && stopSize < full) sending = Math.min(found, Math.max(sending, slicesToBelieve * slice));
    first = false;
    left = found - sending;
    if (alone) {
      Object.assign(round, {
        first,
        pace,
        found,
        foundHot,
        foundCold,
        foundOther,
        leftHot,
        leftCold,
        sending,
        left,
        least,
        stalled,
        unlucky,
        outlook: prospect,
        chance,
        steady,
      } satisfies Partial<ThresholdRound>);
      return false;
    }
    if (maxRounds === Infinity && cannotEnd(prospect, stalled, chance)) {
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
  const { downtimeLimit, latency } = conditions;
  const { first, found } = round;
  const slice = sliceSize(platform, pace);
  round.pace = pace;
  if (lasting) {
    round.least = Infinity;
    round.stalled = 0;
  }
  if (first) round.left = Math.min(found - sent, waitingAtFirst(vm, platform, conditions, pace, found));
  else round.outlook = outlook(vm, pace, latency, pace * downtimeLimit, slice);
  round.sending = first ? found - round.left : wholeSlices(found, pace * downtimeLimit, slice, sent);
  if (!first) round.left = found - round.sending;
}

function isHopeless(_: Vm, { maxRounds }: CopyConditions, round: ThresholdRound): boolean {
  return maxRounds === Infinity && cannotEnd(round.outlook, round.stalled, round.chance);
}

function cannotEnd(prospect: Outlook, stalled: number, chance: number): boolean {
  return prospect === 'never' || (prospect === 'by luck' && stalled >= patience && chance < convergenceMargin);
}

/** Bytes of memory in use that wait, on average, when a look first finds no more than the stop size. */
function waitingAtFirst(vm: Vm, platform: Platform, { downtimeLimit }: CopyConditions, pace: number, touched: number): number {
  return Math.max(0, Math.min(touched, meanRest(pace * downtimeLimit, sliceSize(platform, pace)) - vm.untouched));
}

/** Working space of one call, never read across calls. */
const round = blankThresholdRound();
