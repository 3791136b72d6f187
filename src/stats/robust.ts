import { quantile } from './quantile.ts';

/** Standardised residuals beyond this count less; 95 % efficient under normal errors (Huber 1964). */
const huberLimit = 1.345;

/**
 * Hampel’s three bends: the first where Huber’s is, the others in the proportions 3 : 7 : 16 of robustbase (Maechler et al.), which
 * keep 95 % of the efficiency under normal errors.
 */
const [first, second, last] = [huberLimit, (7 / 3) * huberLimit, (16 / 3) * huberLimit];

/** The median absolute value of normal errors, as a share of their standard deviation. */
const normalMedian = 0.6745;

/**
 * The weight that makes a least-squares step one of Huber’s loss: 1 up to 1.345, from there on 1.345 / size.
 * @example huberWeight(0.5) // 1
 * @example huberWeight(2.69) // 0.5
 */
export function huberWeight(residual: number): number {
  return huberLimit / Math.max(huberLimit, Math.abs(residual));
}

/**
 * Hampel’s loss of a standardised residual: its square up to 1.345, growing like its size up to 3.14, slower and slower up to 7.17 and
 * no more from there on, so that a wild measurement costs the same whatever is fitted (Hampel, The influence curve and its role in
 * robust estimation, 1974).
 * @example hampelLoss(1) // 1
 * @example hampelLoss(3) // 6.260975
 */
export function hampelLoss(residual: number): number {
  const size = Math.abs(residual);
  if (size <= first) return size ** 2;
  if (size <= second) return first * (2 * size - first);
  const left = Math.max(0, last - size) ** 2 / (last - second);
  return first * (second + last - first - left);
}

/**
 * The weight that makes a least-squares step one of Hampel’s loss: Huber’s up to 3.14, from there on falling to 0 at 7.17.
 * @example hampelWeight(2.69) // 0.5
 * @example hampelWeight(-8) // 0
 */
export function hampelWeight(residual: number): number {
  const share = (last - Math.abs(residual)) / (last - second);
  return huberWeight(residual) * Math.min(1, Math.max(0, share));
}

/** Whether a standardised residual is so large that Hampel’s loss leaves it without weight. */
export function isWeightless(residual: number): boolean {
  return hampelWeight(residual) === 0;
}

/**
 * Spread of errors about zero, unmoved by a few wild ones: median of their sizes / 0.6745, which estimates the standard
 * deviation where they are normal. NaN for none.
 * @example robustSpread([-0.6745, 0.6745, 100]) // 1
 */
export function robustSpread(errors: readonly number[]): number {
  return errors.length === 0 ? NaN : quantile(errors.map(Math.abs), 0.5) / normalMedian;
}
