import type { Shift } from './block.ts';

/** Errors below this are not told apart. */
const leastError = 1e-6;

/**
 * The error that someone risks who says that the shift exceeds a limit: the smallest α for which the lower end of the interval
 * of level 1 − 2α does. It is the one-sided p of the test that the interval inverts, at most 0.5.
 */
export function errorOfAbove(shift: Shift, limit: number): number {
  return smallestError((level) => shift.interval(level).low > limit);
}

/** As `errorOfAbove`, of the shift being below the limit. */
export function errorOfBelow(shift: Shift, limit: number): number {
  return smallestError((level) => shift.interval(level).high < limit);
}

/**
 * The error that someone risks who says that the shift is less than `margin` either way: the larger of two one-sided tests
 * (Schuirmann 1987, TOST). Below 0.05 where the 90 % interval lies within the margins.
 */
export function errorOfWithin(shift: Shift, margin: number): number {
  return Math.max(errorOfAbove(shift, -margin), errorOfBelow(shift, margin));
}

function smallestError(holds: (level: number) => boolean): number {
  if (holds(1 - 2 * leastError)) return leastError;
  let [fails, succeeds] = [leastError, 0.5];
  if (!holds(1e-9)) return 0.5;
  while (succeeds - fails > 1e-6 * fails) {
    const middle = Math.sqrt(fails * succeeds);
    if (holds(1 - 2 * middle)) succeeds = middle;
    else fails = middle;
  }
  return succeeds;
}
