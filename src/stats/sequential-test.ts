/** Two chances of a hit that trials are to tell apart, and how often either may be taken for the other. */
export interface SequentialPlan {
  /** If nothing changed. */
  readonly unchanged: number;
  /** Small enough to count as changed; below `unchanged`. */
  readonly changed: number;
  /** How often “changed” may be said although nothing changed. */
  readonly alpha: number;
  /** How often “unchanged” may be said although it changed. */
  readonly beta: number;
}

/**
 * What evidence is, and how much of it decides: Wald's sequential probability ratio test (Wald 1945). Evidence is the logarithm
 * of the likelihood under `changed` over that under `unchanged`; trials go on until it leaves the limits
 *
 *     ln(β/(1 − α))  <  trials·ln((1 − c)/(1 − u)) + hits·ln(c·(1 − u)/(u·(1 − c)))  <  ln((1 − β)/α)
 *
 * with u = unchanged and c = changed. Of all tests with these error rates it needs the fewest trials in the mean where either
 * is true. Errors stay below α/(1 − β) and β/(1 − α), whenever one looks.
 */
interface Evidence {
  readonly perTrial: number;
  readonly perHit: number;
  readonly changedFrom: number;
  readonly unchangedUpTo: number;
}

/**
 * What so many hits among so many trials say, if the test did not stop before.
 *
 * @throws RangeError when the plan is none
 * @example sequentialVerdict({ unchanged: 0.5, changed: 0.1, alpha: 0.05, beta: 0.05 }, 0, 6) // 'changed'
 */
export function sequentialVerdict(plan: SequentialPlan, hits: number, trials: number): 'changed' | 'unchanged' | 'go on' {
  const { perTrial, perHit, changedFrom, unchangedUpTo } = evidenceOf(plan);
  const evidence = trials * perTrial + hits * perHit;
  if (evidence >= changedFrom) return 'changed';
  return evidence <= unchangedUpTo ? 'unchanged' : 'go on';
}

/**
 * After how many trials without a hit the test says “changed”: ln((1 − β)/α) / ln((1 − c)/(1 − u)), rounded up.
 *
 * @throws RangeError when the plan is none
 * @example cleanTrialsToStop({ unchanged: 1 / 500, changed: 1 / 10_000, alpha: 0.05, beta: 0.05 }) // 1549
 */
export function cleanTrialsToStop(plan: SequentialPlan): number {
  const { perTrial, changedFrom } = evidenceOf(plan);
  return Math.ceil(changedFrom / perTrial - 1e-9);
}

/** How a sequential test comes out. */
export interface SequentialLength {
  /** Mean number of trials until it stops. */
  readonly trials: number;
  /** How often it says “changed”. */
  readonly saysChanged: number;
}

/** A test that has stopped but for this chance counts as stopped. */
const negligible = 1e-9;

/** Of evidence. */
const rounding = 1e-12;

/**
 * Expected length and outcome where the chance of a hit is `chance`: exact, trial by trial over the numbers of hits that leave
 * the test open, where Wald's approximations leave out by how much a hit oversteps the limit. Takes time in proportion to
 * 1/unchanged.
 *
 * @throws RangeError when the plan is none
 * @example sequentialLength({ unchanged: 1 / 500, changed: 1 / 10_000, alpha: 0.05, beta: 0.05 }, 0) // { trials: 1549, saysChanged: 1 }
 */
export function sequentialLength(plan: SequentialPlan, chance: number): SequentialLength {
  const { perTrial, perHit, changedFrom, unchangedUpTo } = evidenceOf(plan);
  const open = [1]; // the chance of each number of hits with which the test goes on
  let [trials, saysChanged, fewest] = [0, 0, 0];
  for (let trial = 1, left = 1; left > negligible; trial++) {
    const evidence = (hits: number) => trial * perTrial + hits * perHit;
    trials += left;
    open.push(0);
    for (let hits = open.length - 1; hits >= fewest; hits--)
      open[hits] = open[hits]! * (1 - chance) + (hits > fewest ? open[hits - 1]! * chance : 0);
    while (open.length > fewest && evidence(open.length - 1) <= unchangedUpTo) open.pop();
    for (; fewest < open.length && evidence(fewest) >= changedFrom - rounding; fewest++) saysChanged += open[fewest]!;
    left = 0;
    for (let hits = fewest; hits < open.length; hits++) left += open[hits]!;
  }
  return { trials, saysChanged };
}

function evidenceOf({ unchanged, changed, alpha, beta }: SequentialPlan): Evidence {
  if (!(changed > 0 && changed < unchanged && unchanged < 1))
    throw new RangeError(`chances ${unchanged} and ${changed} are not such that a test could tell them apart`);
  if (!(alpha > 0 && beta > 0 && alpha + beta < 1)) throw new RangeError(`${alpha} and ${beta} are not error rates of a test`);
  return {
    perTrial: Math.log1p(-changed) - Math.log1p(-unchanged),
    perHit: Math.log(changed / unchanged) + Math.log1p(-unchanged) - Math.log1p(-changed),
    changedFrom: Math.log((1 - beta) / alpha),
    unchangedUpTo: Math.log(beta / (1 - alpha)),
  };
}
