import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceWithin, longestRoundTrip, synchronousWrites } from '../../../src/model/replica/synchronous-writes.ts';
import { protection, type ProtectionInput } from '../../../src/scenario/protection.ts';

const writes = (distance: number, other: ProtectionInput = {}) => synchronousWrites(protection(other), 6e9, distance);

test('by hand: 8 KiB over 6 Gb/s and 100 km add the way there and back and 11 µs of line', () => {
  const { added, latency, throughput } = writes(100);
  expect(added).toBeCloseTo(200e-6 + 979.34e-6 + 10.92e-6, 7);
  expect(latency).toBeCloseTo(added + 65e-6, 12);
  expect(throughput).toBeCloseTo((8 * 8192) / latency, 6);
});

test('enough writes at once fill the line whatever the distance', () => {
  const { throughput, bottleneck } = writes(400, { outstanding: 10_000 });
  expect(throughput).toBe(6e9 / 8);
  expect(bottleneck).toBe('network');
});

test('Microsoft’s 5 ms are reached after about 490 km of fibre', () => {
  expect(distanceWithin(longestRoundTrip, protection().roundTrip)).toBeCloseTo(490, 0);
});

test('distance only ever adds latency and takes throughput, and the line is never exceeded', () => {
  const distance = fc.integer({ min: 0, max: 1000 });
  const outstanding = fc.integer({ min: 1, max: 512 });
  fc.assert(
    fc.property(distance, distance, outstanding, (near, more, outstanding) => {
      const here = writes(near, { outstanding });
      const there = writes(near + more, { outstanding });
      expect(there.added).toBeGreaterThanOrEqual(here.added);
      expect(there.throughput).toBeLessThanOrEqual(here.throughput);
      expect(here.throughput).toBeLessThanOrEqual(6e9 / 8);
    }),
    { seed: 20_113 },
  );
});
