import { decimalPlaces, formatNumber } from '../units/format.ts';
import { colour, type Colour } from './colours.ts';

/** Values put into a few classes with round limits, and a colour for each class. */
export interface Levels {
  /** Limits between classes, ascending: one fewer than colours. */
  readonly edges: readonly number[];
  readonly range: readonly string[];
  /** The spans of values whose colour is so deep that text on it must be pale. */
  readonly deep: readonly { readonly from: number; readonly to: number }[];
}

/** Classes to both sides of a centre, with what a legend calls them. */
export interface CentredLevels extends Levels {
  readonly names: readonly string[];
}

const oneWay: readonly Colour[] = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5', 'level-6', 'level-7'];
const below: readonly Colour[] = ['below-1', 'below-2', 'below-3'];
const above: readonly Colour[] = ['above-1', 'above-2', 'above-3'];
const deepColours: ReadonlySet<Colour> = new Set(['level-5', 'level-6', 'level-7', 'below-3', 'above-3']);

/** Classes for `values`: at most seven from the lowest to the highest. */
export function levels(values: readonly number[]): Levels {
  const [low, high] = extent(values);
  const edges = evenEdges(low, high);
  return painted(edges, spread(oneWay, edges.length + 1));
}

/**
 * Classes for `values` that part at `centre`: one for what cannot be told from it, less than `resolution` away, and up to
 * three of one width on each side, no more than the values of that side reach into.
 */
export function centredLevels(values: readonly number[], centre: number, resolution: number): CentredLevels {
  const [low, high] = extent(values);
  const reach = Math.max(high - centre, centre - low);
  const even = Math.max(resolution, 1e-9 * Math.max(reach, Math.abs(centre)), Number.MIN_VALUE);
  if (!(reach > even)) return { ...painted([], ['even']), names: [shown(centre)] };
  const step = roundStep(Math.max(reach / 3, 2 * even));
  const classesOf = (distance: number) => (distance > even ? Math.min(3, Math.ceil(distance / step)) : 0);
  const [down, up] = [classesOf(centre - low), classesOf(high - centre)];
  const limits = (side: 1 | -1, count: number) =>
    Array.from({ length: count }, (_, i) => centre + side * (i === 0 ? even : i * step)).map(tidy);
  const edges = [...limits(-1, down).reverse(), ...limits(1, up)];
  const colours = [...below.slice(0, down).reverse(), 'even' as const, ...above.slice(0, up)];
  return { ...painted(edges, colours), names: named(centre, step, down, up) };
}

function painted(edges: readonly number[], colours: readonly Colour[]): Levels {
  const from = [-Number.MAX_VALUE, ...edges];
  const to = [...edges, Number.MAX_VALUE];
  const deep = colours.flatMap((name, i) => (deepColours.has(name) ? [{ from: from[i]!, to: to[i]! }] : []));
  return { edges, range: colours.map(colour), deep };
}

/** `under −20`, `−20 to −10`, `−10 to 0`, `0`, `over 0`: the last class of a side is open. */
function named(centre: number, step: number, down: number, up: number): string[] {
  const at = (k: number) => shown(tidy(centre + k * step));
  const inner = (k: number) => `${at(k)} to ${at(k + 1)}`;
  const falling = Array.from({ length: down }, (_, i) => (i === down - 1 ? `under ${at(-i)}` : inner(-i - 1))).reverse();
  const rising = Array.from({ length: up }, (_, i) => (i === up - 1 ? `over ${at(i)}` : inner(i)));
  return [...falling, at(0), ...rising];
}

function shown(value: number): string {
  return formatNumber(value, Math.min(12, decimalPlaces(value)));
}

function evenEdges(low: number, high: number): number[] {
  if (isNothing(high - low, low, high)) return [];
  for (let step = roundStep((high - low) / oneWay.length); ; step = roundStep(step * 1.01)) {
    const first = Math.floor(low / step) + 1;
    const count = Math.ceil(high / step) - first;
    if (count < oneWay.length) return Array.from({ length: Math.max(0, count) }, (_, i) => tidy((first + i) * step));
  }
}

/** Is a difference too small to divide, beside the numbers it is between? */
function isNothing(difference: number, ...beside: readonly number[]): boolean {
  return !(difference > 1e-300 && difference > 1e-9 * Math.max(...beside.map(Math.abs)));
}

function extent(values: readonly number[]): [low: number, high: number] {
  const finite = values.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)];
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
