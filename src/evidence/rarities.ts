import { trialsToSee } from '../stats/trials-to-see.ts';

/** A rarity, and how many runs without a failure rule out that failures are that common. */
export interface Rarity {
  readonly onceIn: number;
  readonly runs: number;
}

const atMost = 1e9;

/** The next round rarities that so many clean runs do not rule out yet, and what ruling each out takes in all. */
export function nextRarities(cleanRuns: number, level: number, count = 3): Rarity[] {
  const found: Rarity[] = [];
  for (let decade = 100; decade < atMost && found.length < count; decade *= 10)
    for (const onceIn of [decade, 2 * decade, 5 * decade]) {
      const runs = trialsToSee(1 / onceIn, level);
      if (runs > cleanRuns) found.push({ onceIn, runs });
    }
  return found.slice(0, count);
}
