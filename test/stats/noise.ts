import type { Block } from '../../src/stats/block.ts';
import type { Random } from '../../src/stats/random.ts';

/** One number about zero. */
export type Noise = (random: Random) => number;

export const normal: Noise = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Skewed to the right. */
export const exponential: Noise = (random) => -Math.log(1 - random()) - 1;

/** Skewed further, with a long tail: the lognormal distribution about its median. */
export const lognormal: Noise = (random) => Math.exp(normal(random)) - 1;

/** Mostly quiet, now and then wild. */
export const contaminated: Noise = (random) => (random() < 0.1 ? 10 : 1) * normal(random);

/** As many values. */
export function drawn(count: number, noise: Noise, random: Random): number[] {
  return Array.from({ length: count }, () => noise(random));
}

/** Blocks of such sizes, each with a level of its own, the changed values shifted. */
export function drawnBlocks(sizes: readonly (readonly [number, number])[], noise: Noise, random: Random, shift = 0): Block[] {
  return sizes.map(([base, changed]) => {
    const level = 5 * normal(random);
    return {
      base: drawn(base, noise, random).map((value) => value + level),
      changed: drawn(changed, noise, random).map((value) => value + level + shift),
    };
  });
}

/** Where the share of `times` draws with that chance lies, but for one time in 10,000 on either side. */
export function boundsOf(chance: number, times: number): { readonly low: number; readonly high: number } {
  const half = 3.72 * Math.sqrt((chance * (1 - chance)) / times);
  return { low: chance - half, high: chance + half };
}
