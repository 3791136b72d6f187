import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atNextTry,
  meanOutage,
  notBefore,
  outageQuantile,
  servedWithin,
  type Outage,
} from '../../../src/model/mobility/outage.ts';

/** Outages of one to five stretches whose shares add up to 1. */
const outages = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts): Outage => {
    const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
    return parts.map(([weight, from, length]) => ({ share: weight / whole, from, to: from + length }));
  });

describe('an outage over all clients', () => {
  const half: Outage = [
    { share: 0.5, from: 2, to: 2 },
    { share: 0.5, from: 4, to: 8 },
  ];

  test.each([
    [1.9, 0],
    [2, 0.5],
    [4, 0.5],
    [6, 0.75],
    [8, 1],
  ])('within %d s serves a share of %d', (time, share) => expect(servedWithin(half, time)).toBe(share));

  test.each([
    [0, 2],
    [0.5, 2],
    [0.75, 6],
    [1, 8],
  ])('serves a share of %d within %d s', (share, time) => expect(outageQuantile(half, share)).toBe(time));

  test('has no finite mean, and no finite upper quantile, where some are never served again', () => {
    const lost: Outage = [
      { share: 0.9, from: 0, to: 1 },
      { share: 0.1, from: Infinity, to: Infinity },
    ];
    expect(meanOutage(lost)).toBe(Infinity);
    expect(outageQuantile(lost, 0.45)).toBeCloseTo(0.5, 12);
    expect(outageQuantile(lost, 0.95)).toBe(Infinity);
  });

  test('has quantiles that invert its distribution', () => {
    fc.assert(
      fc.property(outages, fc.double({ min: 0.001, max: 1, noNaN: true }), (outage, share) => {
        const time = outageQuantile(outage, share);
        expect(servedWithin(outage, time)).toBeGreaterThanOrEqual(share - 1e-9);
        expect(servedWithin(outage, time - 1e-6)).toBeLessThan(share + 1e-9);
      }),
      { seed: 20_111 },
    );
  });

  test('has the mean of its quantiles', () => {
    fc.assert(
      fc.property(outages, (outage) => {
        const steps = 4000;
        const sum = Array.from({ length: steps }, (_, at) => outageQuantile(outage, (at + 0.5) / steps)).reduce((a, b) => a + b);
        expect(sum / steps).toBeCloseTo(meanOutage(outage), 1);
      }),
      { seed: 20_111, numRuns: 20 },
    );
  });

  test('that nobody escapes before a moment keeps its later part', () => {
    fc.assert(
      fc.property(outages, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (outage, moment, time) => {
        const expected = time < moment ? 0 : servedWithin(outage, time);
        expect(servedWithin(notBefore(moment, outage), time)).toBeCloseTo(expected, 12);
      }),
      { seed: 20_111 },
    );
  });
});

describe('clients who try now and then', () => {
  test('are served at the first try not before the VM can be reached', () => {
    const reachable: Outage = [
      { share: 0.4, from: 3, to: 3 },
      { share: 0.6, from: 3, to: 9 },
    ];
    expect(atNextTry(reachable, [1, 3, 6, 12])).toEqual([
      { share: 0.4, from: 3, to: 3 },
      { share: expect.closeTo(0.3, 12) as number, from: 6, to: 6 },
      { share: expect.closeTo(0.3, 12) as number, from: 12, to: 12 },
    ]);
  });

  test('who run out of tries stay without the VM', () => {
    expect(atNextTry([{ share: 1, from: 0, to: 4 }], [1, 2])).toEqual([
      { share: 0.25, from: 1, to: 1 },
      { share: 0.25, from: 2, to: 2 },
      { share: 0.5, from: Infinity, to: Infinity },
    ]);
  });

  test('are never served before the VM can be reached', () => {
    fc.assert(
      fc.property(outages, fc.integer({ min: 1, max: 9 }), (outage, every) => {
        const tries = Array.from({ length: 200 }, (_, at) => at * every);
        const felt = atNextTry(outage, tries);
        for (const time of [0, 5, 20, 60, 100])
          expect(servedWithin(felt, time)).toBeLessThanOrEqual(servedWithin(outage, time) + 1e-9);
        expect(meanOutage(felt)).toBeLessThanOrEqual(meanOutage(outage) + every);
      }),
      { seed: 20_111 },
    );
  });
});
