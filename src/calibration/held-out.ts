import type { Random } from '../stats/random.ts';
import { pointFolds } from './folds.ts';
import { fitValues } from './fit-values.ts';
import { pick, type Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import type { Candidate } from './candidates.ts';
import { select } from './select.ts';

/**
 * ln(observed / predicted) of every observation by a fit that has not seen its point: choosing the parameters and fitting
 * them are both done again for each fold. In the order of `ratiosOf`.
 */
export function heldOutRatios(measurements: Measurements, candidates: readonly Candidate[], random: Random): Float64Array {
  const folds = pointFolds(measurements, random);
  const { rows, names } = ratiosOf(measurements, []);
  const place = new Map(rows.map((row, i) => [`${row} ${names[i]!}`, i]));
  const ratios = new Float64Array(rows.length);
  for (const { fitted, heldOut } of folds) {
    const seen = pick(measurements, fitted);
    const chosen = select(seen, candidates, random);
    const { values } = fitValues(seen, chosen, random);
    const unseen = ratiosOf(
      pick(measurements, heldOut),
      chosen.map(({ path }) => path),
    );
    unseen.at(values).forEach((ratio, i) => {
      ratios[place.get(`${heldOut[unseen.rows[i]!]!} ${unseen.names[i]!}`)!] = ratio;
    });
  }
  return ratios;
}
