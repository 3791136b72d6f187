import type { Random } from '../../src/stats/random.ts';

/** Hits among so many trials of one chance, drawn from one hit to the next. */
export function drawHits(trials: number, chance: number, random: Random): number {
  let hits = -1;
  for (let at = 0; at <= trials; at += trialsToHit(chance, random)) hits += 1;
  return hits;
}

/** Trials up to and with the next hit. */
export function trialsToHit(chance: number, random: Random): number {
  return Math.floor(Math.log1p(-random()) / Math.log1p(-chance)) + 1;
}

/** Share of `times` draws of which something holds. */
export function shareOf(times: number, holds: () => boolean): number {
  let count = 0;
  for (let time = 0; time < times; time++) if (holds()) count += 1;
  return count / times;
}
