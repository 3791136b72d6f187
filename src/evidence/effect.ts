/** How much faster something got, in percent: 100·(before / after − 1) for two times. 20 s to 16 s is 25 %. */
export function percentFaster(before: number, after: number): number {
  return 100 * (before / after - 1);
}

/** How much of a time was saved, in percent: 100·(1 − after / before). 20 s to 16 s is 20 %. */
export function percentShorter(before: number, after: number): number {
  return 100 * (1 - after / before);
}
