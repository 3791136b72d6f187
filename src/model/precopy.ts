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
 * Rounds that send all that was dirty when they began (Clark et al. 2005): V₁ = memory in use, Vₙ₊₁ = D(Vₙ/B), until
 * Vₙ₊₁ fits the downtime limit at the rate just achieved, or the round limit.
 *
 * D is concave with D(0) = 0, so D(V/B)/V falls in V: the rounds shrink below a stop size S exactly when D(S/B) < S.
 * That is tested before the first round, so a hopeless migration costs no more than a good one.
 */
function drainedRounds(
  vm: Vm,
  platform: Platform,
  { rate, latency, downtimeLimit, maxRounds }: CopyConditions,
  into: Copied,
): Copied {
  const stopSize = rate * downtimeLimit;
  const endless =
    maxRounds === Infinity && roundDirt(vm, platform, downtimeLimit + latency, stopSize) >= stopSize * (1 - convergenceMargin);
  let dirty = vm.memory - (platform.untouchedPage < pageSize ? vm.untouched : 0);
  into.time = 0;
  into.sent = 0;
  into.rounds = 0;
  do {
    const duration = dirty / rate + latency;
    into.time += duration;
    into.sent += dirty;
    into.rounds += 1;
    const achieved = duration > 0 ? dirty / duration : rate;
    dirty = roundDirt(vm, platform, duration, dirty);
    if (dirty <= achieved * downtimeLimit) into.ending = 'fits';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else if (endless) into.ending = 'never';
    else continue;
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
  let best = Infinity;
  let stalled = 0;
  into.time = 0;
  into.sent = 0;
  into.rounds = 0;
  while (true) {
    const duration = sending / rate + latency;
    into.time += duration;
    into.sent += sending;
    into.rounds += 1;
    rest = Math.min(touched, rest + thresholdDirt(vm, duration, sending, rest));
    if (rest <= stopSize) into.ending = 'fits';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else if ((stalled = rest < best * (1 - convergenceMargin) ? 0 : stalled + 1) >= patience) into.ending = 'never';
    else {
      best = Math.min(best, rest);
      sending = Math.min(rest, Math.max(1, Math.ceil((rest - stopSize) / slice)) * slice);
      rest -= sending;
      continue;
    }
    into.rest = rest;
    return into;
  }
}

const pageSize = 4096;

/** Bytes dirty after a round of `duration` seconds that sent `sent` bytes, over both tiers. */
function roundDirt(vm: Vm, platform: Platform, duration: number, sent: number): number {
  const touched = vm.memory - vm.untouched;
  const first = Math.min(vm.workingSet, touched);
  const second = Math.min(vm.workingSet2, touched - first);
  if (platform.dirtyLog === 'round') {
    return dirtied(vm.dirtyRate, first, vm.dirtyPattern, duration) + dirtied(vm.dirtyRate2, second, vm.dirtyPattern2, duration);
  }
  const swept = Math.min(1, sent / (first + second));
  return (
    dirtiedBehindSweep(vm.dirtyRate, first, vm.dirtyPattern, duration, swept) +
    dirtiedBehindSweep(vm.dirtyRate2, second, vm.dirtyPattern2, duration, swept)
  );
}

/** Bytes newly dirty after a round, beside the `left` bytes that were not sent and are dirty anyway. */
function thresholdDirt(vm: Vm, duration: number, sent: number, left: number): number {
  const touched = vm.memory - vm.untouched;
  const first = Math.min(vm.workingSet, touched);
  const second = Math.min(vm.workingSet2, touched - first);
  const all = first + second;
  if (all === 0) return 0;
  const leftShare = Math.min(1, left / all);
  const swept = Math.min(1 - leftShare, sent / all);
  return (
    newlyDirty(vm.dirtyRate, first, vm.dirtyPattern, duration, swept, leftShare) +
    newlyDirty(vm.dirtyRate2, second, vm.dirtyPattern2, duration, swept, leftShare)
  );
}

function newlyDirty(
  rate: number,
  workingSet: number,
  pattern: Vm['dirtyPattern'],
  duration: number,
  swept: number,
  left: number,
): number {
  return Math.min(
    workingSet * (1 - left),
    dirtiedBehindSweep(rate, workingSet, pattern, duration, swept) * (pattern === 'uniform' ? 1 - left : 1),
  );
}
