import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../../src/stats/bootstrap-interval.ts';
import { streamFor } from '../../src/stats/random.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('an expanded percentile interval', () => {
  test('covers the mean of few runs about as often as it promises', () => {
    const random = streamFor(1, 'bootstrap');
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const [experiments, n] = [800, 6];
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const sample = Array.from({ length: n }, normal);
      const replicates = Array.from({ length: 300 }, () => mean(sample.map(() => sample[Math.floor(random() * n)]!)));
      const { low, high } = bootstrapInterval(replicates, 0.9, n, 1);
      if (low <= 0 && 0 <= high) covered += 1;
    }
    // 0.9 less what the bounded bootstrap of six values cannot reach; plain percentiles cover 0.81.
    expect(covered / experiments).toBeGreaterThan(0.86);
    expect(covered / experiments).toBeLessThan(0.94);
  });

  test('comes to plain percentiles where there are many runs', () => {
    const replicates = Array.from({ length: 1001 }, (_, at) => at / 1000);
    const { low, high } = bootstrapInterval(replicates, 0.9, 1e6, 1);
    expect(low).toBeCloseTo(0.05, 2);
    expect(high).toBeCloseTo(0.95, 2);
  });

  test('is wider the more parameters the same runs determine', () => {
    const replicates = Array.from({ length: 1001 }, (_, at) => at);
    const width = (k: number) => {
      const { low, high } = bootstrapInterval(replicates, 0.9, 12, k);
      return high - low;
    };
    expect(width(4)).toBeGreaterThan(width(1));
  });
});
