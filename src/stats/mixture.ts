/**
 * Chance that no trial hits where only some units can be hit and which is unknown: the mean, over all choices of `susceptible`
 * units, of Π (1 − c)^n over the trials n of those chosen. Immune units tell nothing; trials on them are lost.
 *
 * @param trials of each unit
 * @param susceptible how many of the units can be hit
 * @param chance of a hit in one trial on one of these
 * @throws RangeError when that many units are not there
 * @example chanceOfNone([1, 1], 1, 0.5) // 0.5
 */
export function chanceOfNone(trials: readonly number[], susceptible: number, chance: number): number {
  if (!(Number.isInteger(susceptible) && susceptible >= 0 && susceptible <= trials.length))
    throw new RangeError(`${susceptible} of ${trials.length} units cannot be susceptible`);
  let weights = Float64Array.from({ length: susceptible + 1 }, (_, chosen) => (chosen === 0 ? 1 : 0)); // by units chosen so far
  trials.forEach((runs, unit) => {
    const clean = Math.exp(runs * Math.log1p(-chance));
    const left = trials.length - unit;
    weights = weights.map((weight, chosen) => {
      const immune = weight * (1 - (susceptible - chosen) / left);
      const before = chosen === 0 ? 0 : weights[chosen - 1]! * ((susceptible - chosen + 1) / left);
      return immune + before * (runs === 0 ? 1 : clean);
    });
  });
  return weights[susceptible]!;
}

/**
 * The largest chance of a susceptible unit that trials without a hit leave open, with confidence `level`: where no hit has a
 * chance of 1 − level. Trials spread evenly over m units of which s are susceptible prove as much as s/m of them on
 * susceptible ones.
 *
 * @returns 1 where even certain hits could have been missed, as too many units had no trial
 * @throws RangeError as `chanceOfNone`
 * @example mixtureAtMost([1, 0], 1) // 1
 */
export function mixtureAtMost(trials: readonly number[], susceptible: number, level = 0.95): number {
  if (chanceOfNone(trials, susceptible, 1) > 1 - level) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (chanceOfNone(trials, susceptible, middle) > 1 - level) low = middle;
    else high = middle;
  }
  return high;
}
