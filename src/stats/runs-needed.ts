import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { normalProbability } from './normal.ts';

/** What an experiment is to tell about a shift, and how surely. */
export interface Question {
  /** Standard deviation of single values within a block; for pairs that of their differences over √2. */
  readonly spread: number;
  /** The shift that is presumed. */
  readonly shift: number;
  /** Shifts smaller than this do not matter; 0 where every one does. */
  readonly margin: number;
  /** Chance of saying so although it is not so. */
  readonly error: number;
  /** Chance of saying so where it is so. */
  readonly power: number;
  /** Blocks that the values are spread over, each of which costs a degree of freedom; 1 unless given. */
  readonly blocks?: number;
  /** Whether every two values are a pair, a block of its own. */
  readonly paired?: boolean;
}

/** More runs than anyone makes. */
const most = 1e6;

/**
 * Values needed on each side until a shift is told to be beyond the margin, where it is, or within it, where it is: the fewest n
 * with power enough, by Student’s tests with standard error s·√(2/n). Within needs both of Schuirmann’s tests (1987; Julious 2004,
 * section 5); beyond needs that the shift exceeds the margin and differs from none two-sided, which decides where the margin is
 * small. The noncentral t distribution is approximated after Abramowitz and Stegun, 26.7.10; good from about 4 values on.
 *
 * @returns Infinity where the shift is the margin: no number of values tells on which side it is
 * @throws RangeError unless error and power are such chances and the spread is positive
 * @example runsNeeded({ spread: 1, shift: 1, margin: 0, error: 0.05, power: 0.8 }) // 17
 */
export function runsNeeded(question: Question): number {
  const { spread, error, power } = question;
  if (!(error > 0 && error < 0.5 && power >= 0.5 && power < 1 && spread > 0))
    throw new RangeError('runs needed: error, power or spread is not such a number');
  let [few, enough] = [1, 2];
  while (enough <= most && !(powerOf(enough, question) >= power)) [few, enough] = [enough, 2 * enough];
  if (enough > most) return Infinity;
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (powerOf(middle, question) >= power) enough = middle;
    else few = middle;
  }
  return enough;
}

/** The chance that n values on each side tell on which side of the margin the shift is, and that it is there. */
function powerOf(n: number, { spread, shift, margin, error, blocks = 1, paired = false }: Question): number {
  const freedom = paired ? n - 1 : 2 * n - blocks - 1;
  if (freedom < 1) return 0;
  const standardErrors = (distance: number) => distance / (spread * Math.sqrt(2 / n));
  const exceeds = (distance: number, chance: number) => {
    const critical = tQuantile(1 - chance, freedom);
    const reach = standardErrors(distance) - critical * (1 - 1 / (4 * freedom));
    return normalProbability(reach / Math.sqrt(1 + critical ** 2 / (2 * freedom)));
  };
  const size = Math.abs(shift);
  return size < margin
    ? exceeds(margin - size, error) + exceeds(margin + size, error) - 1
    : Math.min(exceeds(size - margin, error), exceeds(size, error / 2));
}
