import { regionsOf, type Region } from '../checks/regions.ts';
import type { TuningVerdict } from '../checks/verdict.ts';
import type { ParameterPath } from '../scenario/scenario.ts';
import type { Axes } from '../sweep/axes.ts';
import type { ClaimMap } from './claim-maps.ts';
import type { Lab } from './lab.ts';
import type { Model } from './model.ts';

/** What the model says of a claim at one point. */
export interface MapPoint {
  /** Values of the axes in their order, as written. */
  readonly at: readonly string[];
  /** Migration time after the change as a multiple of that before, with the reference set. */
  readonly ratio: number;
  /** Where nine in ten host paths lie. */
  readonly low: number;
  readonly high: number;
  readonly verdict: TuningVerdict;
}

/** A claim over a grid: where it holds. */
export interface MappedClaim {
  readonly map: ClaimMap;
  readonly axes: readonly { readonly path: ParameterPath; readonly values: readonly string[] }[];
  readonly points: readonly MapPoint[];
  readonly regions: readonly (Region<TuningVerdict> & { readonly ratios: readonly [low: number, high: number] })[];
  /** Host paths that were asked; none with a profile. */
  readonly hostPaths: number;
}

/** Share of the host paths that must agree for a verdict. */
export const agree = 0.95;

/**
 * Ask the model at every point of a map, with the reference set and every host path, whether the change makes migration faster by more
 * than the margin.
 */
export function mapClaim(lab: Lab, map: ClaimMap, margin: number): MappedClaim {
  const axes = (Object.entries(map.axes) as [ParameterPath, readonly (string | number)[]][]).map(([path, values]) => ({
    path,
    values: values.map(String),
  }));
  const sample = lab.sample((model) => ratiosOf(model, map));
  const points = crossed(axes.map(({ values }) => values)).map((at, place): MapPoint => {
    const { low, high } = sample.estimate('×', (ratios) => ratios[place]!);
    const share = (holds: (ratio: number) => boolean) => Number(sample.share((ratios) => holds(ratios[place]!)));
    return { at, ratio: sample.reference[place]!, low, high, verdict: verdictOf(share, margin) };
  });
  const regions = regionsOf(
    axes.map(({ values }) => values.length),
    points.map(({ verdict }) => verdict),
  ).map((region) => ({ ...region, ratios: ratiosIn(region, axes, points) }));
  return { map, axes, points, regions, hostPaths: sample.size };
}

/** Times after over times before, point by point: the change is the axis that varies fastest. */
function ratiosOf(model: Model, { path, from, to, axes, given }: ClaimMap): Float64Array {
  const swept: Axes = { ...axes, [path]: [from, to] } as Axes;
  const times = model.sweep(swept, ...(given ? [given] : [])).values('totalTime');
  return Float64Array.from({ length: times.length / 2 }, (_, at) => times[2 * at + 1]! / times[2 * at]!);
}

/** @param share of the host paths with which something holds of the ratio */
function verdictOf(share: (holds: (ratio: number) => boolean) => number, margin: number): TuningVerdict {
  if (share((ratio) => ratio < 1 / (1 + margin)) >= agree) return 'helps';
  if (share((ratio) => ratio > 1 + margin) >= agree) return 'hurts';
  const within = share((ratio) => ratio >= 1 / (1 + margin) && ratio <= 1 + margin);
  return within >= agree ? 'no difference that matters' : 'undecided';
}

function ratiosIn({ spans }: Region, axes: MappedClaim['axes'], points: readonly MapPoint[]): [number, number] {
  const inside = points.filter(({ at }) =>
    spans.every(([first, last], axis) => {
      const place = axes[axis]!.values.indexOf(at[axis]!);
      return place >= first && place <= last;
    }),
  );
  const ratios = inside.map(({ ratio }) => ratio);
  return [Math.min(...ratios), Math.max(...ratios)];
}

function crossed(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const none: readonly (readonly string[])[] = [[]];
  return lists.reduce((combinations, list) => combinations.flatMap((one) => list.map((item) => [...one, item])), none);
}
