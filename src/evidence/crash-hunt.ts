/**
 * The hunt that the article on KB2636573 tells of, in migrations, and how its words are read in numbers: fixed here, before
 * anything is computed with them. It never says how many crashes there were.
 */
export const crashHunt = {
  toReproduce: 12_000,
  toVerify: 8_000,
  /** The fewest that “memory dumps” can mean, and as many as “many hundreds” leave room for. */
  crashes: { fewest: 2, most: 40 },
  /** Migrations per crash. */
  manyHundreds: { low: 300, high: 1000 },
  manyThousands: { low: 3000, high: 10_000 },
  /** Chance at which something counts as not due to chance: the usual one. */
  level: 0.95,
} as const;
