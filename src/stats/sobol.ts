import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean, sampleStandardDeviation, variance } from 'simple-statistics';
import { latinHypercube } from './latin-hypercube.ts';
import type { Random } from './random.ts';

/** A number and the interval that it is known in. */
export interface Known {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of the variance of a function's value that one input accounts for. */
export interface SobolIndices {
  /** By itself. */
  readonly first: Known;
  /** By itself and together with others. */
  readonly total: Known;
}

/** Points at which a function is to be evaluated for its indices. */
export interface SobolDesign {
  readonly rows: number;
  readonly repeats: number;
  /** Coordinates by input. Per repeat: the rows of A, those of B, then for each input those of A with its column from B. */
  readonly columns: readonly Float64Array[];
}

/**
 * Points for `sobolIndices`: two samples A and B of the unit cube, and for each input A with that input’s column from B
 * (Saltelli et al. 2010, table 2, (b) and (f)). A and B together are a Latin hypercube; the whole is repeated to see how
 * much chance there is in it.
 *
 * @param rows of A in each repeat; errors shrink with the root of all rows
 */
export function sobolDesign(inputs: number, random: Random, rows = 256, repeats = 16): SobolDesign {
  const blocks = inputs + 2;
  const columns = Array.from({ length: inputs }, () => new Float64Array(rows * blocks * repeats));
  for (let repeat = 0; repeat < repeats; repeat++) {
    const both = latinHypercube(rows, 2 * inputs, random);
    columns.forEach((column, input) => {
      const [a, b] = [both[input]!, both[inputs + input]!];
      for (let block = 0; block < blocks; block++)
        column.set(block === 1 || block === input + 2 ? b : a, rows * (blocks * repeat + block));
    });
  }
  return { rows, repeats, columns };
}

/**
 * First-order and total Sobol indices of each input, by the estimators that Saltelli et al. 2010 recommend, the second of
 * Jansen 1999:
 *
 *     S_i = Σ (f(B) − m)·(f(A_B^i) − f(A)) / NV        T_i = Σ (f(A) − f(A_B^i))² / 2NV
 *
 * S_i is the share of the variance that would go if input i were known; T_i what would be left if all others were. In a
 * function whose effects add, both are equal and sum to 1. Inputs are independent and uniform. Means over the repeats, with
 * Student’s interval of the mean: the error of sampling and no other.
 *
 * @param values of the function at the points of the design, in their order
 * @returns zeros where the function does not vary
 * @throws RangeError when values are not finite
 */
export function sobolIndices({ rows, repeats, columns }: SobolDesign, values: ArrayLike<number>, level = 0.9): SobolIndices[] {
  const inputs = columns.length;
  const size = rows * (inputs + 2);
  const found = Array.from({ length: repeats }, (_, repeat) =>
    Float64Array.from({ length: size }, (__, at) => values[repeat * size + at]!),
  );
  const both = found.flatMap((once) => Array.from(once.subarray(0, 2 * rows)));
  const [middle, spread] = [mean(both), variance(both)];
  if (!Number.isFinite(spread)) throw new RangeError('values that are not finite have no variance to share');
  const parts = found.map((once) => partsOf(once, rows, inputs, middle));
  const share = (pick: (part: Part) => number, input: number) =>
    meanWithin(
      parts.map((part) => (spread === 0 ? 0 : pick(part[input]!) / spread)),
      level,
    );
  return columns.map((_, input) => ({
    first: share(({ first }) => first, input),
    total: share(({ total }) => total, input),
  }));
}

/** Parts of the variance, before they become shares. */
interface Part {
  readonly first: number;
  readonly total: number;
}

function partsOf(values: Float64Array, rows: number, inputs: number, middle: number): Part[] {
  const block = (at: number) => values.subarray(at * rows, (at + 1) * rows);
  const [a, b] = [block(0), block(1)];
  return Array.from({ length: inputs }, (_, input) => {
    let [first, total] = [0, 0];
    block(input + 2).forEach((mixed, row) => {
      first += (b[row]! - middle) * (mixed - a[row]!);
      total += (mixed - a[row]!) ** 2;
    });
    return { first: first / rows, total: total / (2 * rows) };
  });
}

function meanWithin(values: number[], level: number): Known {
  const value = mean(values);
  const reach = (tQuantile((1 + level) / 2, values.length - 1) * sampleStandardDeviation(values)) / Math.sqrt(values.length);
  return { value, low: value - reach, high: value + reach };
}
