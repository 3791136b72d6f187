import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { dirtied } from './memory.ts';
import { addRounds, convergenceMargin, isSteady, pageSize, type Copied, type CopyConditions } from './rounds.ts';

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
  const { rate, firstRate, latency, downtimeLimit, maxRounds } = conditions;
  const inTime = rate * (downtimeLimit - latency);
  const endless = maxRounds === Infinity && roundDirt(vm, downtimeLimit) >= inTime * (1 - convergenceMargin);
  let dirty = vm.memory - (platform.untouchedPage < pageSize ? vm.untouched : 0);
  do {
    const sending = dirty;
    const duration = sending / (into.rounds === 0 ? firstRate : rate) + latency;
    addRounds(1, sending, duration, into);
    const achieved = duration > 0 ? sending / duration : rate;
    dirty = roundDirt(vm, duration);
    if (dirty <= achieved * downtimeLimit) into.ending = 'fits';
    else if (endless) into.ending = 'never';
    else if (into.rounds >= maxRounds) into.ending = 'round limit';
    else {
      if (into.rounds > 1 && maxRounds < Infinity && isSteady(sending, dirty))
        addRounds(maxRounds - into.rounds - 1, sending, duration, into);
      continue;
    }
    break;
  } while (true);
  into.rest = dirty;
  return into;
}

/** Bytes dirty after a round of `duration` seconds, over both tiers. */
function roundDirt(vm: Vm, duration: number): number {
  const touched = vm.memory - vm.untouched;
  const first = Math.min(vm.workingSet, touched);
  const second = Math.min(vm.workingSet2, touched - first);
  return dirtied(vm.dirtyRate, first, vm.dirtyPattern, duration) + dirtied(vm.dirtyRate2, second, vm.dirtyPattern2, duration);
}
