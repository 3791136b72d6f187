import { colour, type Colour } from './colours.ts';

/** Values put into a few classes with round limits, and a colour for each class. */
export interface Levels {
  /** Limits between classes, ascending: one fewer than colours. */
  readonly edges: readonly number[];
  readonly range: readonly string[];
  /** The spans of values whose colour is so deep that text on it must be pale. */
  readonly deep: readonly { readonly from: number; readonly to: number }[];
}

const oneWay: readonly Colour[] = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5', 'level-6', 'level-7'];
const twoWays: readonly Colour[] = ['below-3', 'below-2', 'below-1', 'even', 'above-1', 'above-2', 'above-3'];
const deepColours: ReadonlySet<Colour> = new Set(['level-5', 'level-6', 'level-7', 'below-3', 'above-3']);

/** Classes for `values`: at most seven from the lowest to the highest, or exactly seven symmetric about `centre`. */
export function levels(values: readonly number[], centre?: number): Levels {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const edges = centre === undefined ? evenEdges(low, high) : symmetricEdges(centre, Math.max(high - centre, centre - low));
  const names = centre === undefined ? spread(oneWay, edges.length + 1) : twoWays;
  const from = [-Number.MAX_VALUE, ...edges];
  const to = [...edges, Number.MAX_VALUE];
  const deep = names.flatMap((name, i) => (deepColours.has(name) ? [{ from: from[i]!, to: to[i]! }] : []));
  return { edges, range: names.map(colour), deep };
}

function evenEdges(low: number, high: number): number[] {
  if (isNothing(high - low, low, high)) return [];
  for (let step = roundStep((high - low) / oneWay.length); ; step = roundStep(step * 1.01)) {
    const first = Math.floor(low / step) + 1;
    const count = Math.ceil(high / step) - first;
    if (count < oneWay.length) return Array.from({ length: Math.max(0, count) }, (_, i) => tidy((first + i) * step));
  }
}

function symmetricEdges(centre: number, reach: number): number[] {
  const step = roundStep((isNothing(reach, centre) ? Math.max(1, Math.abs(centre)) : reach) / 3.5);
  return [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k) => tidy(centre + k * step));
}

/** Is a difference too small to divide, beside the numbers it is between? */
function isNothing(difference: number, ...beside: readonly number[]): boolean {
  return !(difference > 1e-300 && difference > 1e-9 * Math.max(...beside.map(Math.abs)));
}

/** The next number of the form 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return tidy([1, 2, 2.5, 5, 10].find((multiple) => multiple * power >= least * 0.999999)! * power);
}

function spread(names: readonly Colour[], count: number): Colour[] {
  if (count === 1) return [names[2]!];
  return Array.from({ length: count }, (_, i) => names[Math.round((i * (names.length - 1)) / (count - 1))]!);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
