import type { Estimate } from '../evidence/finding.ts';
import { centralInterval } from '../stats/central-interval.ts';

/** What the model gives for every host path that fits the article, and for the reference set. */
export interface Sample<T> {
  /** With the reference set, which texts and figures show. */
  readonly reference: T;
  readonly size: number;
  /** Median and 90 % interval of a number: one that was found, by name, or made of what was found. */
  estimate(unit: string, number: NumberIn<T> | ((found: T) => number)): Estimate;
  /** Share of the host paths with which something holds, 0 to 1. */
  share(holds: (found: T) => boolean): number;
}

type NumberIn<T> = { [K in keyof T & string]: T[K] extends number ? K : never }[keyof T & string];

/** Share of a sample inside its intervals. */
export const level = 0.9;

export function sampleOf<T>(reference: T, found: readonly T[]): Sample<T> {
  return {
    reference,
    size: found.length,
    estimate(unit, number) {
      const pick = typeof number === 'function' ? number : (one: T) => one[number] as number;
      const { median, low, high } = centralInterval(found.map(pick), level);
      return { value: median, low, high, unit, level };
    },
    share: (holds) => found.filter(holds).length / found.length,
  };
}
