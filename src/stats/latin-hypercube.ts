import { permutation, type Random } from './random.ts';

/**
 * Points of the unit cube that cover each axis evenly: one Float64Array of `size` coordinates per dimension.
 *
 * Each axis is cut into `size` equal slices, each slice holds exactly one point at a random place in it, and slices are
 * paired over the axes at random (McKay, Beckman and Conover 1979). Each point alone is uniform over the cube; means over
 * all points vary less than with independent points, most where effects add.
 *
 * @example Array.from(latinHypercube(4, 1, () => 0.5)[0], (x) => Math.floor(4 * x)).sort() // [0, 1, 2, 3]
 */
export function latinHypercube(size: number, dimensions: number, random: Random): Float64Array[] {
  return Array.from({ length: dimensions }, () =>
    Float64Array.from(permutation(size, random), (slice) => (slice + random()) / size),
  );
}
