/**
 * The chance of at least one hit in so many independent trials, 1 − (1 − p)^n.
 *
 * @param chance of a hit in one trial, 0 to 1
 * @example chanceToSee(0.5, 2) // 0.75
 */
export function chanceToSee(chance: number, trials: number): number {
  return -Math.expm1(trials * Math.log1p(-chance));
}

/**
 * Trials that show at least one hit with probability `power`, ln(1 − power)/ln(1 − p), rounded up. Read the other way round:
 * as many trials without a hit put the chance below `chance` with confidence `power`.
 *
 * @returns Infinity where a hit never comes
 * @throws RangeError when the power is not between 0 and 1
 * @example trialsToSee(1 / 500, 0.95) // 1497
 */
export function trialsToSee(chance: number, power: number): number {
  if (!(power > 0 && power < 1)) throw new RangeError(`a power of ${power} is not between 0 and 1`);
  return chance === 0 ? Infinity : Math.ceil(Math.log1p(-power) / Math.log1p(-chance) - 1e-9);
}
