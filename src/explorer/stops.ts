import type { QuantityParameter } from '../scenario/parameter.ts';
import { units } from '../units/unit.ts';

/** Steps within a power of ten, and within one of two: what networks and memory come in. */
const decimal = { base: 10, steps: [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] };
const binary = { base: 2, steps: [1, 1.25, 1.5, 1.75] };
/** Where a range begins at nothing, steps begin at this share of its end. */
const smallestShare = 2 ** -10;
/** Shares go up evenly. */
const evenSteps = 20;

/**
 * The values that a slider stops at, ascending: round ones within the usual range, its ends, those in `also`, and at the far end the absence
 * of a limit that may be absent.
 */
export function stopsOf(entry: QuantityParameter, ...also: readonly number[]): number[] {
  const [low, high] = entry.usual ?? [entry.min, entry.max];
  const inside = isShare(entry) ? even(low, high) : round(low, high, entry);
  const all = [low, ...inside, high, ...(entry.none === undefined ? [] : [Infinity]), ...also];
  return [...new Set(all)]
    .filter((value) => !entry.whole || !Number.isFinite(value) || Number.isInteger(value))
    .sort((a, b) => a - b);
}

/** Where on the stops a value is, or the nearest to it. */
export function nearestStop(stops: readonly number[], value: number): number {
  const above = stops.findIndex((stop) => stop >= value);
  if (above <= 0) return above < 0 ? stops.length - 1 : 0;
  return stops[above]! - value > value - stops[above - 1]! ? above - 1 : above;
}

function isShare({ dimension, max }: QuantityParameter): boolean {
  return dimension === 'ratio' && max <= 1;
}

function even(low: number, high: number): number[] {
  return Array.from({ length: evenSteps + 1 }, (_, i) => tidy(low + ((high - low) * i) / evenSteps));
}

function round(low: number, high: number, { unit, dimension }: QuantityParameter): number[] {
  const { factor } = units[unit];
  const { base, steps } = dimension === 'count' || (factor > 1 && Number.isInteger(Math.log2(factor))) ? binary : decimal;
  const from = (low > 0 ? low : high * smallestShare) / factor;
  const exponentOf = (value: number) => Math.floor(Math.log(value) / Math.log(base) + 1e-9);
  const [first, last] = [exponentOf(from), exponentOf(high / factor)];
  const powers = Array.from({ length: last - first + 1 }, (_, i) => base ** (first + i));
  const all = powers.flatMap((power) => steps.map((step) => tidy(step * power * factor)));
  return all.filter((value) => value >= from * factor && value <= high);
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
