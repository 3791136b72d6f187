import fc from 'fast-check';
import { storage, type Storage } from '../../../src/scenario/storage.ts';
import type { StoragePath } from '../../../src/model/storage/rates.ts';

/** The same moves on every machine and every day. */
export const seeded = { seed: 20_111, numRuns: 300 } as const;

const between = (low: number, high: number) => fc.integer({ min: 0, max: 10_000 }).map((n) => low * (high / low) ** (n / 10_000));

/** Guests from idle to faster than any storage, over all of a disk or part of it. */
export const anyStorage: fc.Arbitrary<Storage> = fc
  .record({
    size: between(1e9, 1e13),
    writeRate: fc.oneof(fc.constant(0), between(1e3, 1e10)),
    writeSet: fc.oneof(fc.constant(Infinity), between(1e6, 1e13), fc.constant(0)),
    sourceRate: between(1e7, 1e10),
    targetRate: between(1e7, 1e10),
    sourceLatency: between(1e-5, 1e-2),
    targetLatency: between(1e-5, 1e-2),
  })
  .map((stated) => storage(stated as object));

export const anyPath: fc.Arbitrary<StoragePath> = fc.record({
  rate: fc.oneof(fc.constant(Infinity), between(1e7, 1e10)),
  delay: between(1e-6, 1e-2),
});
