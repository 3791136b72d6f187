import { errorOfAbove, errorOfBelow, errorOfWithin } from '../stats/equivalence.ts';
import type { Method } from './method.ts';
import type { Better } from './outcome.ts';

export const tuningVerdicts = ['helps', 'hurts', 'no difference that matters', 'undecided'] as const;
export type TuningVerdict = (typeof tuningVerdicts)[number];

/** Error that a verdict may carry at most. */
export const error = 0.05;
/** Level of the intervals shown: one of 90 % lies beyond or within the margin just where either verdict carries an error of 5 %. */
export const level = 1 - 2 * error;

/** The verdict that the runs come nearest to, and what error it would carry. */
export interface Leaning {
  readonly verdict: Exclude<TuningVerdict, 'undecided'>;
  readonly error: number;
}

/**
 * Which verdict the runs speak for. That a change helps or hurts takes two things: chance does not explain the difference, and it
 * exceeds what matters. That it makes no difference that matters takes that it is smaller, whether it is chance or not.
 * @param margin logarithm of the ratio up to which a difference does not matter
 */
export function leaningOf({ shift, test }: Pick<Method, 'shift' | 'test'>, margin: number, better: Better): Leaning {
  const [more, less] = [errorOfAbove(shift, margin), errorOfBelow(shift, -margin)];
  const [helps, hurts] = better === 'higher' ? [more, less] : [less, more];
  const leanings: Leaning[] = [
    { verdict: 'helps', error: Math.max(helps, test.chance) },
    { verdict: 'hurts', error: Math.max(hurts, test.chance) },
    { verdict: 'no difference that matters', error: errorOfWithin(shift, margin) },
  ];
  return leanings.reduce((best, next) => (next.error < best.error ? next : best));
}
