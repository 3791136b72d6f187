import type { Platform } from '../scenario/platforms.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { drainedRounds, drainedSteps } from './drained-rounds.ts';
import type { Copied, CopyConditions, Round, RoundSteps } from './rounds.ts';
import { thresholdRounds, thresholdSteps } from './threshold-rounds.ts';

/** Copy memory round by round until the platform's stop rule suspends the VM. Writes into `into` and returns it. */
export function precopy(vm: Scenario['vm'], platform: Platform, conditions: CopyConditions, into: Copied): Copied {
  into.time = 0;
  into.sent = 0;
  into.rounds = 0;
  return platform.round === 'drained'
    ? drainedRounds(vm, platform, conditions, into)
    : thresholdRounds(vm, platform, conditions, into);
}

/** The platform's kind of rounds, one step at a time. */
export function roundSteps(platform: Platform): RoundSteps<Round> {
  return platform.round === 'drained' ? drainedSteps : thresholdSteps;
}
