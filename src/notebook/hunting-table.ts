import { crashHunt } from '../evidence/crash-hunt.ts';
import { chanceWith, huntingGuests } from '../evidence/susceptibility.ts';
import type { TableBlock } from '../report/document.ts';
import { trialsToSee } from '../stats/trials-to-see.ts';
import { tableOf } from '../tables/table-of.ts';
import { md, tableBlock } from './prose.ts';

/**
 * How long each VM takes to show the crash.
 * @param seconds of one migration
 */
export function huntingTable(seconds: number): TableBlock {
  const rows = Object.entries(huntingGuests).map(([guest, itsDisks]) => {
    const chance = chanceWith(itsDisks);
    const needed = trialsToSee(chance, crashHunt.level);
    return { guest, perCrash: finite(1 / chance), needed: finite(needed), hours: finite((needed * seconds) / 3600) };
  });
  const headings = {
    guest: 'VM',
    perCrash: ['Migrations per crash', 0],
    needed: [`Migrations that show one (${100 * crashHunt.level} % sure)`, 0],
    hours: ['These take (h)', 1],
  } as const;
  return tableBlock({
    id: 'guests',
    caption: md`Which VM shows the crash soonest, over 10 Gb/s between tuned hosts (modelled; the race is assumed). A busy disk
      grows every other second, a quiet one every 50 s.`,
    table: tableOf(headings, rows),
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
