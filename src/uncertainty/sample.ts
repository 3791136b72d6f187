import type { Estimate } from '../evidence/finding.ts';
import { exactly, spanning } from '../evidence/judge.ts';
import { centralInterval } from '../stats/central-interval.ts';

/** What the model gives for every host path that fits the article, and for the reference set. */
export interface Sample<T> {
  /** With the reference set, which texts and figures show. */
  readonly reference: T;
  /** With each host path; none where the hosts are the user's own, and every number is then exact. */
  readonly found: readonly T[];
  /** How many host paths there are. */
  readonly size: number;
  /** Median and 90 % interval of a number: one that was found, by name, or made of what was found. */
  estimate(unit: string, number: FoundIn<T, number>): Estimate;
  /** The same of a number under several conditions, the one to quote first: from the lowest end of an interval to the highest. */
  estimates(unit: string, numbers: FoundIn<T, readonly number[]>): Estimate;
  /** A number that the host paths were selected by: what the reference set gives decides, the interval is its spread. */
  selected(unit: string, number: FoundIn<T, number>): Estimate;
  /** Share of the host paths with which something holds, 0 to 1; without any, whether it holds with the reference set. */
  share(holds: (found: T) => boolean): number | boolean;
}

/** One of what was found, by its name, or made of it. */
type FoundIn<T, Value> = { [K in keyof T & string]: T[K] extends Value ? K : never }[keyof T & string] | ((found: T) => Value);

/** Share of a sample inside its intervals. */
export const level = 0.9;

export function sampleOf<T>(reference: T, found: readonly T[]): Sample<T> {
  const size = found.length;
  const picking = <Value>(of: FoundIn<T, Value>) => (typeof of === 'function' ? of : (one: T) => one[of] as Value);
  const estimate = (unit: string, number: FoundIn<T, number>): Estimate => {
    const pick = picking(number);
    if (size === 0) return exactly(pick(reference), unit);
    const { median, low, high } = centralInterval(found.map(pick), level);
    return { value: median, low, high, unit, level };
  };
  return {
    reference,
    found,
    size,
    estimate,
    estimates(unit, numbers) {
      const pick = picking(numbers);
      const [first, ...others] = pick(reference).map((_, at) => estimate(unit, (one) => pick(one)[at]!));
      return spanning(first!, ...others);
    },
    selected(unit, number) {
      const value = picking(number)(reference);
      return size === 0 ? exactly(value, unit) : { ...estimate(unit, number), value, reference: { low: value, high: value } };
    },
    share: (holds) => (size === 0 ? holds(reference) : found.filter(holds).length / size),
  };
}
