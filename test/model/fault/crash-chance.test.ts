import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crashChance } from '../../../src/model/fault/crash-chance.ts';
import { assumedRace } from '../../../src/model/fault/race.ts';
import { disks, type VirtualDisk } from '../../../src/model/fault/virtual-disk.ts';
import { milliseconds } from '../../../src/units/quantity.ts';

const dynamic = (expansionRate: number): VirtualDisk => ({ controller: 'scsi', format: 'dynamic', expansionRate });
const fixed: VirtualDisk = { controller: 'scsi', format: 'fixed' };

const rates = fc.double({ min: 0, max: 20, noNaN: true });
const controller = fc.constantFrom('scsi' as const, 'ide' as const);
const disk: fc.Arbitrary<VirtualDisk> = fc.oneof(
  controller.map((of): VirtualDisk => ({ controller: of, format: 'fixed' })),
  fc.tuple(controller, rates).map(([of, expansionRate]): VirtualDisk => ({ controller: of, format: 'dynamic', expansionRate })),
);

describe('the chance that a migration crashes its guest', () => {
  test('is 1 in 481 with four dynamic disks that expand every other second, 1 in 12,501 with four fixed ones', () => {
    expect(Math.round(1 / crashChance(disks(4, dynamic(0.5)), assumedRace))).toBe(481);
    expect(Math.round(1 / crashChance(disks(4, fixed), assumedRace))).toBe(12_501);
  });

  test('is nothing with disks on IDE alone, however much they expand', () => {
    fc.assert(
      fc.property(fc.array(disk), (any) => {
        expect(
          crashChance(
            any.map((of) => ({ ...of, controller: 'ide' })),
            assumedRace,
          ),
        ).toBe(0);
      }),
    );
  });

  test('rises with every SCSI disk, with expansions and with the window, and stays a chance', () => {
    fc.assert(
      fc.property(fc.array(disk, { maxLength: 64 }), rates, (some, rate) => {
        const chance = crashChance(some, assumedRace);
        expect(chance >= 0 && chance < 1).toBe(true);
        expect(crashChance([...some, fixed], assumedRace)).toBeGreaterThan(chance);
        expect(crashChance([...some, dynamic(rate + 1)], assumedRace)).toBeGreaterThan(
          crashChance([...some, dynamic(rate)], assumedRace),
        );
        expect(crashChance(some, { ...assumedRace, window: milliseconds(2) })).toBeGreaterThanOrEqual(chance);
      }),
    );
  });

  test('is linear, not exponential, in the number of disks and in how often they expand', () => {
    const [one, eight] = [1, 8].map((count) => crashChance(disks(count, dynamic(0.5)), assumedRace));
    expect(eight! / one! / 8).toBeCloseTo(1, 2);
    const [slow, fast] = [1, 10].map((rate) => crashChance([dynamic(rate)], { ...assumedRace, otherDelays: 0 }));
    expect(fast! / slow! / 10).toBeCloseTo(1, 2);
  });

  test('survives disks one by one: a guest lives where it lives through each of its disks', () => {
    fc.assert(
      fc.property(fc.array(disk, { maxLength: 16 }), (some) => {
        const alive = some.reduce((product, one) => product * (1 - crashChance([one], assumedRace)), 1);
        expect(1 - crashChance(some, assumedRace)).toBeCloseTo(alive, 12);
      }),
    );
  });

  test.each([dynamic(-1), dynamic(NaN), dynamic(Infinity)])('is refused for %j', (none) => {
    expect(() => crashChance([none], assumedRace)).toThrow(RangeError);
  });
});
