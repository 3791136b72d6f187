import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { hampelLoss, hampelWeight, huberWeight } from '../stats/robust.ts';
import type { Fittable } from './fittable.ts';
import type { Measurements } from './measurements.ts';
import { ratiosOf } from './ratios.ts';
import { placeOf, valueAtPlace } from './scale.ts';
import type { Spreads } from './spreads.ts';

export interface Estimated {
  /** Values of the parameters, base units. */
  readonly values: readonly number[];
  /** ln(observed / predicted) with these values, by observation. */
  readonly ratios: Float64Array;
  /** Sum of Hampel’s losses of the ratios over their spreads. */
  readonly loss: number;
}

/** Weights are taken anew after so many steps of least squares, so many times at most. */
const stepsPerRound = 3;
const mostRounds = 12;
/** Rounds that tell a good set of parameters from a bad one. */
export const fewRounds = 3;
/** The search has ended when no parameter moves further than this on its scale: about 0.1 % of its value. */
const still = 1e-3;
/** Far enough that the small jumps of the model, where a round is gained or lost, do not pass for slopes. */
const difference = 0.01;

/**
 * Values of `fitted` that bring predictions nearest to observations: least squares of ln(observed / predicted) over the
 * spread of each kind, by Levenberg–Marquardt from `start`. Weights are Huber’s first, under which every observation pulls, so that
 * the search gets there from anywhere; then Hampel’s, under which wild ones do not (after Yohai, High breakdown-point and high
 * efficiency robust estimates for regression, 1987, who also starts a redescending estimate from one that does not get stuck).
 */
export function estimate(
  measurements: Measurements,
  fitted: readonly Fittable[],
  start: readonly number[],
  spreads: Spreads,
  rounds = mostRounds,
): Estimated {
  const { names, at } = ratiosOf(
    measurements,
    fitted.map(({ path }) => path),
  );
  const valuesAt = (places: ArrayLike<number>) => fitted.map((range, i) => valueAtPlace(range, places[i]!));
  const scaled = (ratios: Float64Array) => ratios.map((ratio, i) => ratio / spreads[names[i]!]);
  const x = Array.from(names, (_, i) => i);
  const y = new Float64Array(x.length);

  let places = fitted.map((range, i) => placeOf(range, start[i]!));
  const settle = (weightOf: (residual: number) => number) => {
    for (let round = 0; round < rounds && fitted.length > 0 && x.length > 1; round++) {
      const weights = scaled(at(valuesAt(places))).map((ratio) => Math.sqrt(weightOf(ratio)));
      const { parameterValues } = levenbergMarquardt(
        { x, y },
        (tried) => {
          const ratios = scaled(at(valuesAt(tried)));
          return (i) => ratios[i]! * weights[i]!;
        },
        { initialValues: places, maxIterations: stepsPerRound, gradientDifference: difference },
      );
      const moved = Math.max(...parameterValues.map((place, i) => Math.abs(place - places[i]!)));
      places = parameterValues;
      if (moved < still) break;
    }
  };
  settle(huberWeight);
  if (scaled(at(valuesAt(places))).some((ratio) => hampelWeight(ratio) < huberWeight(ratio))) settle(hampelWeight);

  const values = valuesAt(places);
  const ratios = at(values);
  return { values, ratios, loss: scaled(ratios).reduce((sum, ratio) => sum + hampelLoss(ratio), 0) };
}
