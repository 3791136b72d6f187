import { mean } from 'simple-statistics';

/** How much of the variation of a response one factor, or two together, account for. */
export interface Effect {
  /** One factor's name, or two for an interaction. */
  readonly factors: readonly [string] | readonly [string, string];
  /** Share of the total sum of squares, 0 to 1. */
  readonly share: number;
  /** Largest less smallest mean response over the levels of the factor, or over the interaction's cells. */
  readonly range: number;
}

/**
 * Main effects and two-factor interactions of a full factorial design, largest share first.
 *
 * The design is balanced, so the sums of squares are orthogonal and add up (Montgomery, Design and Analysis of
 * Experiments, ch. 5): a main effect is the mean at a level less the grand mean, an interaction what the mean of a cell
 * has beyond both main effects. Shares that main effects and pairs leave over belong to higher interactions. Valid only
 * for a complete design with the same number of runs in every cell; take logarithms first where effects multiply.
 *
 * @param factors level of each run, by factor
 * @param response one number per run
 * @throws RangeError when the design is not balanced
 * @example factorialEffects({ a: [0, 0, 1, 1], b: [0, 1, 0, 1] }, [1, 2, 3, 4])[0] // { factors: ['a'], share: 0.8, range: 2 }
 */
export function factorialEffects(
  factors: Readonly<Record<string, ArrayLike<number | string | boolean>>>,
  response: ArrayLike<number>,
): Effect[] {
  const runs = response.length;
  const grand = mean(Array.from(response));
  let total = 0;
  for (let run = 0; run < runs; run++) total += (response[run]! - grand) ** 2;
  const coded = Object.entries(factors).map(([name, levels]) => ({ name, ...encode(levels) }));
  const mains = coded.map((factor) => ({
    ...factor,
    effects: deviations(cellMeans(factor.codes, factor.levels, response), grand),
  }));
  const single = mains.map(({ name, levels, effects }): Effect => ({
    factors: [name],
    share: squares(effects, runs / levels) / total,
    range: spread(effects),
  }));
  const pairs = mains.flatMap((a, i) =>
    mains.slice(i + 1).map((b): Effect => {
      const cells = cellMeans(
        a.codes.map((code, run) => code * b.levels + b.codes[run]!),
        a.levels * b.levels,
        response,
      );
      const beyond = cells.map((cell, at) => cell - grand - a.effects[Math.floor(at / b.levels)]! - b.effects[at % b.levels]!);
      return { factors: [a.name, b.name], share: squares(beyond, runs / cells.length) / total, range: spread(beyond) };
    }),
  );
  return [...single, ...pairs].sort((a, b) => b.share - a.share);
}

function encode(values: ArrayLike<number | string | boolean>): { codes: number[]; levels: number } {
  const seen = new Map<number | string | boolean, number>();
  const codes = Array.from(values, (value) => {
    if (!seen.has(value)) seen.set(value, seen.size);
    return seen.get(value)!;
  });
  return { codes, levels: seen.size };
}

function cellMeans(codes: readonly number[], cells: number, response: ArrayLike<number>): number[] {
  const sums = new Array<number>(cells).fill(0);
  const counts = new Array<number>(cells).fill(0);
  codes.forEach((code, run) => {
    sums[code]! += response[run]!;
    counts[code]! += 1;
  });
  if (counts.some((count) => count !== counts[0]))
    throw new RangeError('not a balanced full factorial design: its cells differ in size');
  return sums.map((sum, cell) => sum / counts[cell]!);
}

function deviations(means: readonly number[], grand: number): number[] {
  return means.map((value) => value - grand);
}

function squares(effects: readonly number[], runsPerCell: number): number {
  return effects.reduce((sum, effect) => sum + effect ** 2, 0) * runsPerCell;
}

function spread(effects: readonly number[]): number {
  return Math.max(...effects) - Math.min(...effects);
}
