import type { Estimate, Expectation, Finding, Origin, Verdict } from '../evidence/finding.ts';
import type { Column, Value } from '../tables/table.ts';
import { decimalPlaces, formatNumber } from '../units/format.ts';
import { typeset } from './typeset.ts';

export const originWords: Readonly<Record<Origin, string>> = { model: 'modelled', measured: 'measured', published: 'published' };

export const verdictOrder: readonly Verdict[] = ['reproduced', 'contradicted', 'undecided'];

/** What readers of its report call the verdict of a finding. */
export function verdictWord({ verdict, words }: Pick<Finding, 'verdict' | 'words'>): string {
  return words?.[verdict] ?? verdict;
}

/** `39.4 %`. */
export function showValue(estimate: Estimate): string {
  return withUnit(formatNumber(estimate.value, placesFor(estimate)), estimate.unit);
}

/** `37.1 to 41.8`, with the digits of the value; nothing where its ends look alike. */
export function showInterval(estimate: Estimate): string | undefined {
  const [low, high] = [estimate.low, estimate.high].map((end) => formatNumber(end, placesFor(estimate)));
  return low === high ? undefined : `${low} to ${high}`;
}

/** `35 to 45 %`, `at least 35 %`, `at most 45 %`, or the words of the source. */
export function showExpectation(expected: Expectation): string {
  if ('text' in expected) return typeset(expected.text);
  const { low, high, unit } = expected;
  if (low === high) return withUnit(shortNumber(low), unit);
  if (high === Infinity) return `at least ${withUnit(shortNumber(low), unit)}`;
  if (low === -Infinity) return `at most ${withUnit(shortNumber(high), unit)}`;
  return `${shortNumber(low)} to ${withUnit(shortNumber(high), unit)}`;
}

/** A table's cell as text: the column's digits, words for yes and no, a dash for nothing. */
export function showCell(value: Value, { digits }: Column): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return digits === undefined ? shortNumber(value) : formatNumber(value, digits);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}

/** `Goodput (Gb/s)`. */
export function columnHeading({ title, unit }: Column): string {
  return unit === undefined || unit === '' ? title : `${title} (${unit})`;
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** Four significant digits at most, no trailing zeros. */
function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const rounded = Math.abs(value) < 1e4 ? Number(value.toPrecision(4)) : Math.round(value);
  return formatNumber(rounded, Math.min(9, decimalPlaces(rounded)));
}

/** Digits after the point: none for counts, three figures of a sure number, two of the width of an interval. */
function placesFor({ value, low, high, unit }: Estimate): number {
  if ([value, low, high].every((number) => Number.isInteger(number) || !Number.isFinite(number))) return 0;
  const finest = finestPlaces[unit] ?? 9;
  const width = high - low;
  if (!(width > 0)) return Math.min(finest, Math.max(0, 2 - magnitude(value)));
  return Math.min(finest, Math.max(width < 100 ? 1 : 0, 1 - magnitude(width)));
}

/** Differences below a tenth of a percent, or a hundredth of a ratio, matter to nobody who moves machines. */
const finestPlaces: Readonly<Record<string, number>> = { '%': 1, points: 1, '×': 2 };

function magnitude(size: number): number {
  return Number.isFinite(size) && size !== 0 ? Math.floor(Math.log10(Math.abs(size))) : 0;
}
