/**
 * Wilson's score interval for a proportion (Wilson 1927; Brown, Cai and DasGupta 2001 recommend it for small samples).
 *
 * @param hits how many of the trials, 0 to `trials`
 * @param z normal quantile of the level: 1.645 for 90 %
 * @returns shares, 0 to 1
 * @example proportionInterval(0, 10).low // 0
 */
export function proportionInterval(hits: number, trials: number, z = 1.645): { value: number; low: number; high: number } {
  const share = hits / trials;
  const middle = share + z ** 2 / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z / (2 * trials)) ** 2);
  const whole = 1 + z ** 2 / trials;
  return { value: share, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}
