import { formatNumber } from '../units/format.ts';
import { listed } from '../units/phrases.ts';
import type { Ratio } from './compare.ts';
import type { Runs } from './runs.ts';
import type { TuningVerdict } from './verdict.ts';

/** `0.67 times (0.64 to 0.70)`. */
export function times({ value, low, high }: Ratio): string {
  return `${factor(value)} times (${factor(low)} to ${factor(high)})`;
}

/** Digits enough to tell a ratio from 1: three significant ones, two places at least. */
export function factor(value: number): string {
  if (value === Infinity) return 'any number';
  return formatNumber(value, value >= 10 ? 1 : value >= 2 ? 2 : 3);
}

/** A logarithm as percent more or less: `12 % more`. */
export function moreOrLess(logarithm: number): string {
  return `${percent(Math.abs(Math.expm1(logarithm)))} ${logarithm < 0 ? 'less' : 'more'}`;
}

/** `4.9 %`, `5 %`, `12 %`. */
export function percent(share: number): string {
  return `${formatNumber(100 * share, share < 0.0995 ? 1 : 0).replace(/\.0$/, '')} %`;
}

/** Runs by the lines of the file that they stand in: `lines 4, 7 and 12`. */
export function linesOf(runs: Runs, rows: readonly number[]): string {
  const lines = rows.map((row) => runs.lines[row]!).sort((a, b) => a - b);
  const shown = lines.slice(0, 8).map(String);
  const more = lines.length - shown.length;
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed(more > 0 ? [...shown, `${more} more`] : shown)}`;
}

/** Whether a verdict stays the same when some runs are left out, as the end of a sentence. */
export function thenVerdict(before: TuningVerdict, after: { readonly ratio: Ratio; readonly verdict: TuningVerdict }): string {
  return `without them the ratio is ${times(after.ratio)}${before === after.verdict ? ' and the verdict the same' : ` and the verdict ${after.verdict}`}`;
}
