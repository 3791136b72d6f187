import { quantile } from './quantile.ts';

/** Standardised residuals beyond this count less; 95 % efficient under normal errors (Huber 1964). */
const huberLimit = 1.345;

/** The median absolute value of normal errors, as a share of their standard deviation. */
const normalMedian = 0.6745;

/**
 * Huber’s loss of a standardised residual: its square up to 1.345, from there on growing like its size, so that a wild
 * measurement pulls no harder than a bad one.
 * @example huberLoss(1) // 1
 * @example huberLoss(-10) // 25.090975
 */
export function huberLoss(residual: number): number {
  const size = Math.abs(residual);
  return size <= huberLimit ? size ** 2 : huberLimit * (2 * size - huberLimit);
}

/**
 * The weight that makes a least-squares step one of Huber’s loss: 1 up to 1.345, from there on 1.345 / size.
 * @example huberWeight(0.5) // 1
 * @example huberWeight(2.69) // 0.5
 */
export function huberWeight(residual: number): number {
  return huberLimit / Math.max(huberLimit, Math.abs(residual));
}

/**
 * Spread of errors about zero, unmoved by a few wild ones: median of their sizes / 0.6745, which estimates the standard
 * deviation where they are normal. NaN for none.
 * @example robustSpread([-0.6745, 0.6745, 100]) // 1
 */
export function robustSpread(errors: readonly number[]): number {
  return errors.length === 0 ? NaN : quantile(errors.map(Math.abs), 0.5) / normalMedian;
}
