import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hampelLoss, hampelWeight, huberWeight } from '../../src/stats/robust.ts';

const residual = fc.double({ min: -20, max: 20, noNaN: true });

describe('Hampel’s loss', () => {
  test('grows at the rate of its weight times twice the residual', () => {
    fc.assert(
      fc.property(residual, (at) => {
        const step = 1e-5;
        const slope = (hampelLoss(at + step) - hampelLoss(at - step)) / (2 * step);
        expect(slope).toBeCloseTo(2 * at * hampelWeight(at), 3);
      }),
    );
  });

  test('never falls with the size of a residual, and is the same for all beyond 7.2', () => {
    fc.assert(
      fc.property(residual, residual, (one, other) => {
        const [small, large] = [Math.abs(one), Math.abs(other)].sort((a, b) => a - b) as [number, number];
        expect(hampelLoss(large)).toBeGreaterThanOrEqual(hampelLoss(small) - 1e-12);
        if (small > 7.2) expect(hampelLoss(large)).toBe(hampelLoss(small));
      }),
    );
  });

  test('weighs like Huber’s where no residual exceeds 3.1', () => {
    fc.assert(fc.property(fc.double({ min: -3.1, max: 3.1, noNaN: true }), (at) => hampelWeight(at) === huberWeight(at)));
  });

  test('keeps 95 % of the efficiency of least squares under normal errors', () => {
    const width = 1e-3;
    const over = (value: (at: number) => number) =>
      Array.from({ length: 20_000 }, (_, i) => (i + 0.5) * width - 10).reduce(
        (sum, at) => sum + (value(at) * Math.exp((-at * at) / 2) * width) / Math.sqrt(2 * Math.PI),
        0,
      );
    const influence = (at: number) => at * hampelWeight(at);
    // By parts: the mean slope of the influence is the mean of influence times error.
    const efficiency = over((at) => influence(at) * at) ** 2 / over((at) => influence(at) ** 2);
    expect(efficiency).toBeCloseTo(0.95, 2);
  });
});
