import { houseDefaults } from '../calibration/profile.ts';
import { openFile } from '../importers/open-file.ts';
import { readPlan } from '../importers/plan/read-plan.ts';
import { answerDrain } from './drain-answer.ts';
import type { PlanAnswer } from './plan-answer.ts';
import { readProfile } from './read-profile.ts';
import { answerRollingUpdate } from './rolling-answer.ts';

export interface DrainRequest {
  /** A plan; `-` for standard input. */
  readonly file: string;
  /** A profile whose values are the defaults of the user’s hosts. */
  readonly profile?: string | undefined;
}

/**
 * Simulate the plan in a file: the drain of a host, or a rolling update.
 * @throws InputError when the plan or the profile is not valid
 */
export async function drainFile({ file, profile }: DrainRequest): Promise<PlanAnswer> {
  const known = await readProfile(profile);
  const source = openFile(file);
  const plan = await readPlan(source, known && houseDefaults(known));
  return 'rollingUpdate' in plan ? answerRollingUpdate(source.place, plan) : answerDrain(source.place, plan);
}
