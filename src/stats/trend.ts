import { normalProbability } from './normal.ts';
import { quantile } from './quantile.ts';

/** How values change in the order they were taken in. */
export interface Trend {
  /** From the first to the last, along the line of the median slope. */
  readonly change: number;
  /** Chance of so steady a rise or fall in values whose order is chance. */
  readonly chance: number;
}

/** Longer series are judged by as many values, evenly spread over them. */
const most = 2_000;

/**
 * Whether values drift: the median of the slopes between any two of them (Theil 1950, Sen 1968), judged by how many pairs rise less
 * how many fall (Mann 1945, Kendall 1975; normal approximation with continuity correction, good from 8 values on). Wild values
 * weigh no more than others. Without two values to compare, the chance is 1.
 *
 * @example trend([1, 2, 3]).change // 2
 */
export function trend(values: readonly number[]): Trend {
  const step = Math.max(1, Math.ceil(values.length / most));
  const taken = values.filter((_, at) => at % step === 0);
  const slopes: number[] = [];
  let balance = 0;
  for (let j = 1; j < taken.length; j++) {
    for (let i = 0; i < j; i++) {
      const rise = taken[j]! - taken[i]!;
      balance += Math.sign(rise);
      slopes.push(rise / (j - i));
    }
  }
  if (slopes.length === 0) return { change: 0, chance: 1 };
  const n = taken.length;
  const deviation = Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const distance = Math.max(0, Math.abs(balance) - 1) / deviation;
  return { change: quantile(slopes, 0.5) * (n - 1), chance: 2 * (1 - normalProbability(distance)) };
}
