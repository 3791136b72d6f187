import { power, type Power } from '../scenario/power.ts';
import { latinHypercube } from '../stats/latin-hypercube.ts';
import type { Random } from '../stats/random.ts';
import { powerPriors } from './power-priors.ts';
import { quantileOf } from './priors.ts';
import { sampleOf, type Sample } from './sample.ts';

/** How many bills are drawn; 90 % intervals then move by a few percent from seed to seed. */
export const powerDraws = 2000;

/**
 * The same work with the inputs of a power bill as they come, and with many sets of them drawn over what is known of each, independently.
 * @param work `draw`: which of the sets it is, from 0; none for the inputs as they come
 */
export function samplePower<T>(random: Random, work: (power: Power, draw?: number) => T): Sample<T> {
  const priors = Object.entries(powerPriors);
  const cube = latinHypercube(powerDraws, priors.length, random);
  const drawn = Array.from({ length: powerDraws }, (_, draw) => {
    const values = priors.map(([name, prior], at) => [name, quantileOf(prior, cube[at]![draw]!, alone)] as const);
    return work(power(Object.fromEntries(values)), draw);
  });
  return sampleOf(work(power()), drawn);
}

/** No input of a bill is drawn by another one. */
function alone(): never {
  throw new RangeError('a prior of the power bill depends on another parameter');
}
