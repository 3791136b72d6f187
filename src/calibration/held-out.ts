import type { Random } from '../stats/random.ts';
import type { Candidate } from './candidates.ts';
import { fitValues } from './fit-values.ts';
import { pointFolds } from './folds.ts';
import { pick, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { select } from './select.ts';

/**
 * What fits that have not seen its point predict of each observation, Infinity where no end: choosing the parameters and
 * fitting them are both done again for each fold. In the order of `ratiosOf`.
 */
export function heldOutPredictions(measurements: Measurements, candidates: readonly Candidate[], random: Random): Float64Array {
  const { rows, names } = ratiosOf(measurements, []);
  const place = new Map(rows.map((row, i) => [`${row} ${names[i]!}`, i]));
  const predictions = new Float64Array(rows.length);
  for (const { fitted, heldOut } of pointFolds(measurements, random)) {
    const seen = pick(measurements, fitted);
    const chosen = select(seen, candidates, random);
    const { values } = fitValues(seen, chosen, random);
    const unseen = ratiosOf(
      pick(measurements, heldOut),
      chosen.map(({ path }) => path),
    );
    unseen.predicted(values).forEach((prediction, i) => {
      predictions[place.get(`${heldOut[unseen.rows[i]!]!} ${unseen.names[i]!}`)!] = prediction;
    });
  }
  return predictions;
}
