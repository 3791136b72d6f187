import { chanceWithin } from '../sizing/window.ts';
import { clopperPearson, type KnownChance } from '../stats/clopper-pearson.ts';
import { formatNumber } from '../units/format.ts';

/** A chance as far as a share of draws tells it, with its 90 % interval; `draws` is 0 for the usual case alone. */
export interface DrawnChance extends KnownChance {
  readonly draws: number;
  /** In how many of them it was so. */
  readonly hits: number;
}

/** The chance that a time keeps a window. */
export function chanceToKeep(times: Float64Array, window: number): DrawnChance {
  return chanceOf(chanceWithin(times, window), times.length - 1);
}

/** The chance of what is so in a share of the draws. */
export function chanceOf(share: number, draws: number): DrawnChance {
  if (draws < 1) return { value: share, low: share, high: share, level: 1, draws: 0, hits: share };
  const hits = Math.round(share * draws);
  return { ...clopperPearson(hits, draws, 0.9), draws, hits };
}

/**
 * The chance in words. Draws that all agree say no more than so many can: the end of the interval, which is the 95 % bound on
 * the chance of the opposite that n draws without it leave open, 1 − 0.05^(1/n).
 */
export function chanceWords({ value, low, high }: DrawnChance): string {
  if (low === high) return percent(value);
  if (value === 1) return `more than ${percent(low)}`;
  return value === 0 ? `less than ${percent(high)}` : `${percent(value)} (${percent(low)} to ${percent(high)})`;
}

/** The same for a cell under a heading in percent: `> 95`, `93 (85 to 98)`. */
export function chanceCell({ value, low, high }: DrawnChance): string {
  const [share, from, to] = [value, low, high].map((one) => formatNumber(100 * one, 0)) as [string, string, string];
  if (low === high) return share;
  if (value === 1) return `>\u00a0${from}`;
  return value === 0 ? `<\u00a0${to}` : `${share} (${from} to ${to})`;
}

/** In how many of the draws it was so. */
export function drawsWithin({ hits, draws }: DrawnChance): string {
  return `${formatNumber(hits, 0)} of ${formatNumber(Math.max(1, draws), 0)} draws`;
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 0)} %`;
}
