import { crashChance } from '../model/fault/crash-chance.ts';
import { assumedRace } from '../model/fault/race.ts';
import { simulateHunt } from '../model/fault/simulate-hunt.ts';
import { disks, type VirtualDisk } from '../model/fault/virtual-disk.ts';
import { clopperPearson } from '../stats/clopper-pearson.ts';
import type { Random } from '../stats/random.ts';
import { crashHunt } from './crash-hunt.ts';
import type { Estimate } from './finding.ts';
import { exactly, over } from './judge.ts';

const fixed: VirtualDisk = { controller: 'scsi', format: 'fixed' };
const expanding = (expansionRate: number) => ({ controller: 'scsi', format: 'dynamic', expansionRate }) as const;
const onIde = (disk: VirtualDisk): VirtualDisk => ({ ...disk, controller: 'ide' });
const [busy, quiet] = [expanding(0.5), expanding(0.02)];

/** VMs to hunt with: a busy disk expands every other second, a quiet one every 50 s. */
export const huntingGuests: Readonly<Record<string, readonly VirtualDisk[]>> = {
  '8 dynamic SCSI disks, busy': disks(8, busy),
  '4 dynamic SCSI disks, busy': disks(4, busy),
  '1 dynamic SCSI disk, busy': disks(1, busy),
  '4 dynamic SCSI disks, quiet': disks(4, quiet),
  '4 fixed SCSI disks': disks(4, fixed),
  '3 dynamic IDE disks, busy': disks(3, onIde(busy)),
};

/** The chance that one migration crashes a VM with these disks, in the assumed race. */
export function chanceWith(guest: readonly VirtualDisk[]): number {
  return crashChance(guest, assumedRace);
}

/** What the model of the race says of a claim. */
interface Susceptibility {
  readonly observed: Estimate;
  readonly holds: boolean;
}

/** The chance of a VM whose disks are all on IDE controllers, however many there are and however often they expand. */
export function onIdeAlone(): Susceptibility {
  const chances = [expanding(50), busy, quiet, fixed].flatMap((disk) =>
    [4, 1, 2, 3].map((count) => chanceWith(disks(count, onIde(disk)))),
  );
  return { observed: over(chances, 'crashes per migration'), holds: chances.every((chance) => chance === 0) };
}

/** The chance with eight busy disks over that with one, and whether each further disk up to 64 raises it. */
export function withMoreDisks(): Susceptibility {
  const counts = Array.from({ length: 63 }, (_, at) => at + 1);
  const holds = [busy, fixed].every((disk) =>
    counts.every((count) => chanceWith(disks(count + 1, disk)) > chanceWith(disks(count, disk))),
  );
  return { observed: exactly(chanceWith(disks(8, busy)) / chanceWith(disks(1, busy)), '×'), holds };
}

/** The chance with disks that expand so often a second over that with fixed ones: the first to quote. */
export function withExpansion(...rates: readonly number[]): Susceptibility {
  const likelier = rates.map((rate) => chanceWith(disks(4, expanding(rate))) / chanceWith(disks(4, fixed)));
  return { observed: over(likelier, '×'), holds: likelier.every((factor) => factor > 1) };
}

/** What a second step of four busy disks multiplies the chance by, over what the first does: 1 where growth is exponential. */
export function stepByStep(): Susceptibility {
  const [four, eight, twelve] = [4, 8, 12].map((count) => chanceWith(disks(count, busy))) as [number, number, number];
  const second = twelve / eight / (eight / four);
  return { observed: exactly(second, '×'), holds: Math.abs(second - 1) < 0.05 };
}

/** Crashes in the later half of campaigns as long as the article's, in percent, simulated event by event. */
export function inLaterHalf(random: Random, campaigns = 20): Susceptibility {
  const { toReproduce, level } = crashHunt;
  const crashes = simulateHunt(disks(4, busy), assumedRace, campaigns * toReproduce, random);
  const later = crashes.filter((at) => at % toReproduce >= toReproduce / 2).length;
  const { value, low, high } = clopperPearson(later, crashes.length, level);
  const observed = { value: 100 * value, low: 100 * low, high: 100 * high, unit: '%' };
  return { observed, holds: low <= 0.5 && high >= 0.5 };
}
