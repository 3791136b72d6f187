import { describe, expect, test } from 'vitest';
import { crashChance } from '../../../src/model/fault/crash-chance.ts';
import { powerOff } from '../../../src/model/fault/power-off.ts';
import type { Race } from '../../../src/model/fault/race.ts';
import { disks, type VirtualDisk } from '../../../src/model/fault/virtual-disk.ts';
import { streamFor } from '../../../src/stats/random.ts';
import { milliseconds } from '../../../src/units/quantity.ts';

const race: Race = { window: milliseconds(5), otherDelays: 5e-4 };
const dynamic = (expansionRate: number): VirtualDisk => ({ controller: 'scsi', format: 'dynamic', expansionRate });
const [fixed, ide] = [
  { controller: 'scsi', format: 'fixed' },
  { controller: 'ide', format: 'dynamic', expansionRate: 50 },
] as const;

const guests: Readonly<Record<string, readonly VirtualDisk[]>> = {
  'one fixed disk': [fixed],
  'eight fixed disks': disks(8, fixed),
  'one dynamic disk': [dynamic(0.5)],
  'four dynamic disks': disks(4, dynamic(0.5)),
  'four busier ones': disks(4, dynamic(2)),
  'sixteen of all kinds': [...disks(6, fixed), ...disks(2, ide), ...disks(4, dynamic(1)), ...disks(4, dynamic(0.1))],
};

const powerOffs = 60_000;

const crashedOn = (guest: readonly VirtualDisk[], key: string, times = powerOffs) => {
  const random = streamFor(1, key);
  return Array.from({ length: times }, () => powerOff(guest, race, random)).filter((disk) => disk >= 0);
};

/** Pearson's sum over both outcomes of each case: as many degrees of freedom as there are cases. */
const chiSquare = (cases: readonly { readonly seen: number; readonly chance: number; readonly times: number }[]) =>
  cases.reduce((sum, { seen, chance, times }) => sum + (seen - times * chance) ** 2 / (times * chance * (1 - chance)), 0);

describe('power-off, event by event', () => {
  test('crashes guests as often as the closed form says (χ² of six guests below 22.5, its 99.9 % point)', () => {
    const cases = Object.entries(guests).map(([name, guest]) => {
      return { seen: crashedOn(guest, name).length, chance: crashChance(guest, race), times: powerOffs };
    });
    expect(chiSquare(cases)).toBeLessThan(22.46);
  });

  test('would tell a closed form that is wrong by a sixth', () => {
    const cases = Object.entries(guests).map(([name, guest]) => {
      return { seen: crashedOn(guest, name).length, chance: crashChance(guest, race) * (7 / 6), times: powerOffs };
    });
    expect(chiSquare(cases)).toBeGreaterThan(22.46);
  });

  test('hits disks in proportion to how often they are delayed (χ² below 16.3, the 99.9 % point of three)', () => {
    const guest = [dynamic(1), fixed, dynamic(3), dynamic(1)];
    const hits = crashedOn(guest, 'which disk');
    const alone = guest.map((disk) => crashChance([disk], race));
    const all = alone.reduce((sum, chance) => sum + chance, 0);
    const sum = alone.reduce((total, chance, at) => {
      const expected = (hits.length * chance) / all;
      return total + (hits.filter((disk) => disk === at).length - expected) ** 2 / expected;
    }, 0);
    expect(sum).toBeLessThan(16.27);
  });

  test('never crashes a guest whose disks are all on IDE', () => {
    expect(crashedOn(disks(8, ide), 'ide', 20_000)).toEqual([]);
  });
});
