import { houseDefaults } from '../calibration/profile.ts';
import { openFile } from '../importers/open-file.ts';
import type { Plan } from '../importers/plan/plan.ts';
import { readPlan } from '../importers/plan/read-plan.ts';
import type { ClusterOutcome } from '../model/cluster/outcome.ts';
import { simulateCluster } from '../model/cluster/simulate.ts';
import { readProfile } from './read-profile.ts';

export interface DrainRequest {
  /** A plan; `-` for standard input. */
  readonly file: string;
  /** A profile whose values are the defaults of the user’s hosts. */
  readonly profile?: string | undefined;
}

/** A plan, and what became of it. */
export interface Drained {
  readonly place: string;
  readonly plan: Plan;
  readonly outcome: ClusterOutcome;
}

/**
 * Simulate the plan in a file.
 * @throws InputError when the plan or the profile is not valid
 */
export async function drainFile({ file, profile }: DrainRequest): Promise<Drained> {
  const known = await readProfile(profile);
  const source = openFile(file);
  const plan = await readPlan(source, known && houseDefaults(known));
  return { place: source.place, plan, outcome: simulateCluster(plan) };
}
