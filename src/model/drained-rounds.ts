import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dirtied } from './memory.ts';
import {
  addRounds,
  convergenceMargin,
  isSteady,
  pageSize,
  type Copied,
  type CopyConditions,
  type Round,
  type RoundSteps,
} from './rounds.ts';

type Vm = Scenario['vm'];

/**
 * Rounds that send all that was dirty when they began (Clark et al. 2005): V₁ = memory in use, Vₙ₊₁ = D(tₙ) with
 * tₙ = Vₙ/B + latency, until Vₙ₊₁ fits the downtime limit T at the rate just achieved, or the round limit.
 *
 * D is concave with D(0) = 0, so the tₙ run steadily to the one t* where D(t*) = B·(t* − latency), and there the rest
 * fits exactly when t* ≤ T, that is when D(T) ≤ B·(T − latency). This is tested before the first round, so a hopeless
 * migration costs no more than a good one. (Where the latency comes near T the rest may fit in passing on the way to
 * t*; from the second round on that is not counted.)
 */
export function drainedRounds(vm: Vm, platform: Platform, conditions: CopyConditions, into: Copied): Copied {
  const { latency, maxRounds } = conditions;
  const endless = isHopeless(vm, conditions);
  begin(vm, platform, conditions, round);
  do {
    const sending = round.sending;
    const duration = (round.duration = sending / round.pace + latency);
    if (end(vm, platform, conditions, round, into)) break;
    if (endless) {
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
export const drainedSteps: RoundSteps<Round> = { blank, begin, end, adjust, isHopeless };

function blank(): Round {
  return { found: 0, sending: 0, pace: 0, duration: 0, steady: false };
}

function begin(vm: Vm, platform: Platform, { firstRate }: CopyConditions, round: Round): void {
  round.sending = round.found = vm.memory - (platform.untouchedPage < pageSize ? vm.untouched : 0);
  round.pace = firstRate;
  round.steady = false;
}

function end(vm: Vm, _: Platform, conditions: CopyConditions, round: Round, into: Copied): boolean {
  const { rate, downtimeLimit, maxRounds } = conditions;
  const { sending: sent, duration } = round;
  addRounds(1, sent, duration, into);
  const achieved = duration > 0 ? sent / duration : rate;
  const dirty = roundDirt(vm, duration);
  round.steady = isSteady(sent, dirty);
  round.sending = round.found = into.rest = dirty;
  round.pace = rate;
  if (dirty <= achieved * downtimeLimit) into.ending = 'fits';
  else if (into.rounds >= maxRounds) into.ending = 'round limit';
  else return false;
  return true;
}

/** What a round sends does not depend on how fast it goes. */
function adjust(
  _vm: Vm,
  _platform: Platform,
  _conditions: CopyConditions,
  pace: number,
  _sent: number,
  _lasting: boolean,
  round: Round,
): void {
  round.pace = pace;
}

function isHopeless(vm: Vm, { rate, latency, downtimeLimit, maxRounds }: CopyConditions): boolean {
  const inTime = rate * (downtimeLimit - latency);
  return maxRounds === Infinity && roundDirt(vm, downtimeLimit) >= inTime * (1 - convergenceMargin);
}

/** Bytes dirty after a round of `duration` seconds, over both tiers. */
function roundDirt(vm: Vm, duration: number): number {
  const touched = vm.memory - vm.untouched;
  const first = Math.min(vm.workingSet, touched);
  const second = Math.min(vm.workingSet2, touched - first);
  return dirtied(vm.dirtyRate, first, vm.dirtyPattern, duration) + dirtied(vm.dirtyRate2, second, vm.dirtyPattern2, duration);
}

/** Working space of one call, never read across calls. */
const round = blank();
