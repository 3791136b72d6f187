/** A point in time as a file states it. */
export interface Moment {
  /** Milliseconds since 1970: of UTC where the zone is known, else of the clock on that wall. */
  readonly ms: number;
  readonly zoned: boolean;
}

/** ISO 8601; with `Z` only where the zone is known. */
export function writtenMoment({ ms, zoned }: Moment): string {
  const text = new Date(ms).toISOString();
  return (zoned ? text : text.slice(0, -1)).replace(/\.000(?=Z|$)/, '');
}

/** Seconds from one moment to another; meaningful where both are of one file. */
export function secondsBetween(from: Moment, to: Moment): number {
  return (to.ms - from.ms) / 1000;
}
