import { bytesPerSecond, type BytesPerSecond } from '../../units/quantity.ts';

const precision = 1e-3;

/**
 * The highest dirty rate with which a migration still converges, to a thousandth, by bisection: a rate below one that
 * converges does so too. 0 where none does.
 * @param most a rate that is certainly too high, bytes per second
 */
export function highestConvergingRate(converges: (rate: BytesPerSecond) => boolean, most: number): BytesPerSecond {
  if (!converges(bytesPerSecond(0))) return bytesPerSecond(0);
  let [low, high] = [0, most];
  while (high - low > precision * high) {
    const middle = (low + high) / 2;
    if (converges(bytesPerSecond(middle))) low = middle;
    else high = middle;
  }
  return bytesPerSecond(low);
}
