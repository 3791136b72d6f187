import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dirtied, dirtiedBehindSweep } from './memory.ts';

type Vm = Scenario['vm'];

/** What pre-copy works with: how fast pages move and when it may stop. Bytes, seconds. */
export interface CopyConditions {
  /** Bytes of memory per second while the VM runs. */
  rate: number;
  /** Seconds that each round costs beyond its bytes. */
  latency: number;
  downtimeLimit: number;
  maxRounds: number;
}

/** What pre-copy did by the time the VM is suspended. */
export interface Copied {
  /** Seconds from the first byte to the suspension. */
  time: number;
  /** Bytes of memory sent while the VM ran. */
  sent: number;
  /** Bytes of memory still dirty at the suspension. */
  rest: number;
  rounds: number;
  ending: 'fits' | 'round limit' | 'never';
}

/**
 * How near to its limit a round may come and still count as shrinking. Closer than 0.1 % a migration would take
 * thousands of rounds: nobody waits for that, so it is said not to converge.
 */
const convergenceMargin = 1e-3;

/** Rounds that may pass without progress before a threshold migration is said never to end. */
const patience = 8;

/** Copy memory round by round until the platform's stop rule suspends the VM. Writes into `into` and returns it. */
export function precopy(vm: Vm, platform: Platform, conditions: CopyConditions, into: Copied): Copied {
  return platform.round === 'drained'
    ? drainedRounds(vm, platform, conditions, into)
    : thresholdRounds(vm, platform, conditions, into);
}

/**
 * Rounds that send all that was dirty when they began (Clark et al. 2005): V₁ = memory in use, Vₙ₊₁ = D(tₙ) with
 * tₙ = Vₙ/B + latency, until Vₙ₊₁ fits the downtime limit T at the rate just achieved, or the round limit.
 *
 * D is concave with D(0) = 0, so the tₙ run steadily to the one t* where D(t*) = B·(t* − latency), and there the rest
 * fits exactly when t* ≤ T, that is when D(T) ≤ B·(T − latency). This is tested before the first round, so a hopeless
 * migration costs no more than a good one. (Where the latency comes near T the rest may fit in passing on the way to
 * t*; from the second round on that is not counted.)
 */
function drainedRounds(
  vm: Vm,
  platform: Platform,
  { rate, latency, downtimeLimit, maxRounds }: CopyConditions,
  into: Copied,
): Copied {
  const inTime = rate * (downtimeLimit - latency);
  const endless =
    maxRounds === Infinity && newlyDirty(vm, platform, downtimeLimit, inTime, 0) >= inTime * (1 - convergenceMargin);
  let dirty = vm.memory - (platform.untouchedPage < pageSize ? vm.untouched : 0);
  start(into);
  do {
    const sending = dirty;
    const duration = sending / rate + latency;
    addRounds(1, sending, duration, into);
    const achieved = duration > 0 ? sending / duration : rate;
    dirty = newlyDirty(vm, platform, duration, sending, 0);
    if (dirty <= achieved * downtimeLimit) into.ending = 'fits';
    else if (endless) into.ending = 'never';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else {
      if (maxRounds < Infinity && isSteady(sending, dirty)) addRounds(maxRounds - into.rounds - 1, sending, duration, into);
      continue;
    }
    break;
  } while (true);
  into.rest = dirty;
  return into;
}

/**
 * Rounds that end as soon as the rest would fit the downtime limit S = B·limit (QEMU): the dirty log is then read, and
 * if what was written brings the rest above S again the next round begins. What remains is looked at after each slice
 * of sending, so a round lasts a whole number of slices. Untouched pages count in full in the rest but cost next to
 * nothing to send, and being last in memory they trigger the first look early.
 */
function thresholdRounds(
  vm: Vm,
  platform: Platform,
  { rate, latency, downtimeLimit, maxRounds }: CopyConditions,
  into: Copied,
): Copied {
  const stopSize = rate * downtimeLimit;
  const slice = rate * platform.slice;
  const touched = vm.memory - vm.untouched;
  let rest = Math.max(0, Math.min(touched, stopSize - vm.untouched));
  let sending = touched - rest;
  let before = 0;
  let best = Infinity;
  let stalled = 0;
  start(into);
  do {
    const duration = sending / rate + latency;
    addRounds(1, sending, duration, into);
    rest = Math.min(touched, rest + newlyDirty(vm, platform, duration, sending, rest));
    stalled = rest < best * (1 - convergenceMargin) ? 0 : stalled + 1;
    best = Math.min(best, rest);
    if (rest <= stopSize) into.ending = 'fits';
    else if (maxRounds === Infinity && stalled >= patience) into.ending = 'never';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else {
      if (maxRounds < Infinity && isSteady(before, rest)) addRounds(maxRounds - into.rounds - 1, sending, duration, into);
      before = rest;
      sending = Math.min(rest, Math.max(1, Math.ceil((rest - stopSize) / slice)) * slice);
      rest -= sending;
      continue;
    }
    break;
  } while (true);
  into.rest = rest;
  return into;
}

function start(into: Copied): void {
  into.time = 0;
  into.sent = 0;
  into.rounds = 0;
}

function addRounds(count: number, sending: number, duration: number, into: Copied): void {
  into.time += count * duration;
  into.sent += count * sending;
  into.rounds += count;
}

/** Whether a round left what it found: the rounds that the limit still allows are then like it and need no working out. */
function isSteady(found: number, left: number): boolean {
  return Math.abs(left - found) <= 1e-12 * found;
}

const pageSize = 4096;

/**
 * Bytes newly dirty, over both tiers, after a round of `duration` seconds that sent `sent` bytes; `left` more were not sent
 * and are dirty anyway.
 */
function newlyDirty(vm: Vm, platform: Platform, duration: number, sent: number, left: number): number {
  const touched = vm.memory - vm.untouched;
  const first = Math.min(vm.workingSet, touched);
  const second = Math.min(vm.workingSet2, touched - first);
  const all = first + second;
  if (all === 0) return 0;
  const leftShare = Math.min(1, left / all);
  const swept = Math.min(1 - leftShare, sent / all);
  return (
    tierDirt(platform, vm.dirtyRate, first, vm.dirtyPattern, duration, swept, leftShare) +
    tierDirt(platform, vm.dirtyRate2, second, vm.dirtyPattern2, duration, swept, leftShare)
  );
}

function tierDirt(
  platform: Platform,
  rate: number,
  workingSet: number,
  pattern: Vm['dirtyPattern'],
  duration: number,
  swept: number,
  left: number,
): number {
  const dirt =
    platform.dirtyLog === 'round'
      ? dirtied(rate, workingSet, pattern, duration)
      : dirtiedBehindSweep(rate, workingSet, pattern, duration, swept);
  return Math.min(workingSet * (1 - left), dirt * (pattern === 'uniform' ? 1 - left : 1));
}
