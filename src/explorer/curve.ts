import type { QuantityParameter } from '../scenario/parameter.ts';
import { parameterAt } from '../scenario/scenario.ts';
import type { BitsPerSecond } from '../units/quantity.ts';
import { timeOf } from './answer.ts';
import type { Case } from './settings.ts';
import { stopsOf } from './stops.ts';

/** The time over one link rate: bit/s, seconds. */
export interface CurvePoint {
  readonly rate: number;
  readonly time: number;
}

/** How the time follows the link rate, all else being equal. */
export function curveOf(of: Case): CurvePoint[] {
  return [...curvePoints(of)];
}

/** A curve and one more point that is on it. */
export function through(point: CurvePoint, curve: readonly CurvePoint[]): CurvePoint[] {
  return [...curve.filter(({ rate }) => rate !== point.rate), point].sort((a, b) => a.rate - b.rate);
}

/** Works on a curve for as long as `goesOn` says. */
export type CurveInProgress = (
  of: Case,
  goesOn: () => boolean,
) => { readonly curve: readonly CurvePoint[]; readonly whole: boolean };

/**
 * Curves that are drawn while a reader moves a control: what a call leaves undone the next one continues, and the curve before stays until the
 * new one is whole. Only the link rate changing leaves it as it is.
 */
export function growingCurve(first: Case, known: readonly CurvePoint[]): CurveInProgress {
  let key = keyOf(first);
  let curve = known;
  let coming: CurvePoint[] = [];
  let rest: Generator<CurvePoint, undefined> | undefined;
  return (of, goesOn) => {
    const asked = keyOf(of);
    if (asked !== key) [key, rest, coming] = [asked, curvePoints(of), []];
    while (rest !== undefined && goesOn()) {
      const { value, done } = rest.next();
      if (done) [curve, rest] = [coming, undefined];
      else coming.push(value);
    }
    return { curve, whole: rest === undefined };
  };
}

function* curvePoints({ scenario, together }: Case): Generator<CurvePoint, undefined> {
  for (const rate of curveRates(together)) {
    const link = { ...scenario.link, rate: rate as BitsPerSecond };
    yield { rate, time: timeOf({ scenario: { ...scenario, link }, ...(together && { together }) }) };
  }
}

/** VMs beyond which every other rate of the slider has to do: each is a simulation of all of them. */
const many = 24;
/** One migration costs little: steps where windows change are to look like steps. */
const finer = 4;

function curveRates(together: Case['together']): number[] {
  const stops = stopsOf(parameterAt('link.rate') as QuantityParameter);
  if (together !== undefined) return together.vms > many ? stops.filter((_, at) => at % 2 === 0) : stops;
  return stops.flatMap((stop, at) => {
    const ratio = (stops[at + 1] ?? stop) / stop;
    return Array.from({ length: ratio > 1 ? finer : 1 }, (_, i) => stop * ratio ** (i / finer));
  });
}

function keyOf({ scenario, together }: Case): string {
  const { link, host, vm, migration } = scenario;
  return JSON.stringify([{ ...link, rate: 0 }, host, vm, migration, together], (_, value: unknown) =>
    value === Infinity ? 'none' : value,
  );
}
