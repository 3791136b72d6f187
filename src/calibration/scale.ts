import type { Fittable } from './fittable.ts';

type Range = Pick<Fittable, 'low' | 'high'>;

/**
 * The value at a place on the unbounded scale that is searched: logistic between the ends of the range, in logarithms, so
 * that no step of the search can leave it.
 */
export function valueAtPlace({ low, high }: Range, place: number): number {
  return low * (high / low) ** (1 / (1 + Math.exp(-place)));
}

/** The place of a value on that scale. A value beyond the range is moved just inside. */
export function placeOf({ low, high }: Range, value: number): number {
  const share = Math.log(value / low) / Math.log(high / low);
  const inside = Number.isFinite(share) ? Math.min(0.99, Math.max(0.01, share)) : 0.01;
  return Math.log(inside / (1 - inside));
}

/** The value in the middle of the range. */
export function middleOf({ low, high }: Range): number {
  return Math.sqrt(low * high);
}
