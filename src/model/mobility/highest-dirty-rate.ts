import type { Scenario } from '../../scenario/scenario.ts';
import { bytesPerSecond, type BytesPerSecond } from '../../units/quantity.ts';
import { migrate } from '../migrate.ts';

const precision = 1e-3;

/**
 * The highest dirty rate with which a migration still converges, to a thousandth of what its connection carries: bisection
 * between nothing and all of that, which no VM may exceed. A rate below one that converges does so too; an idle VM always does.
 */
export function highestDirtyRate(scenario: Scenario): BytesPerSecond {
  const converges = (rate: number) => migrate({ ...scenario, vm: { ...scenario.vm, dirtyRate: bytesPerSecond(rate) } }).converged;
  const carried = migrate(scenario).goodput / 8;
  let [low, high] = [0, carried];
  while (high - low > precision * carried) {
    const middle = (low + high) / 2;
    if (converges(middle)) low = middle;
    else high = middle;
  }
  return bytesPerSecond(low);
}
