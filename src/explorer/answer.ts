import { simulateCluster } from '../model/cluster/simulate.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import type { Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import { numbersAlone, numbersTogether, type Shown } from './numbers.ts';
import type { Case } from './settings.ts';
import { timeParts, type TimeParts } from './time-parts.ts';
import { planTogether } from './together.ts';

/** What the model says to one question. */
export interface Answer {
  /** Seconds until all is over; `Infinity` where that never comes. */
  readonly time: number;
  /** The numbers, those that matter most first. */
  readonly numbers: readonly Shown[];
  /** Where the time of one goes; nothing where it never ends. */
  readonly parts?: TimeParts | undefined;
  /** When each of several moves. */
  readonly moves?: ClusterOutcome['migrations'];
}

/** Ask the model. @throws InputError when the question contradicts itself */
export function answer({ scenario, together }: Case): Answer {
  return together === undefined
    ? alone(migrate(scenario), timeParts(scenario))
    : inCompany(simulateCluster(planTogether(scenario, together)));
}

/** The time alone, which a curve needs many of. @throws InputError as `answer` */
export function timeOf({ scenario, together }: Case): number {
  return together === undefined ? migrate(scenario).totalTime : simulateCluster(planTogether(scenario, together)).makespan;
}

function alone(outcome: Outcome, parts: TimeParts | undefined): Answer {
  return { time: outcome.totalTime, numbers: numbersAlone(outcome), parts };
}

function inCompany(outcome: ClusterOutcome): Answer {
  return { time: outcome.makespan, numbers: numbersTogether(outcome), moves: outcome.migrations };
}
