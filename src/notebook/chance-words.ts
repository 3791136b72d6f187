import { chanceWithin } from '../sizing/window.ts';
import { chanceAtMost } from '../stats/clopper-pearson.ts';
import { formatNumber } from '../units/format.ts';

/**
 * The chance that a window is kept, in words. Draws that all agree say no more than so many can: the 95 % bound on the chance
 * of the opposite that n draws without it leave open, 1 − 0.05^(1/n).
 */
export function chanceWords(times: Float64Array, window: number): string {
  const share = chanceWithin(times, window);
  const draws = times.length - 1;
  if (draws < 1 || (share > 0 && share < 1)) return percent(share);
  const open = chanceAtMost(0, draws);
  return share === 1 ? `more than ${percent(1 - open)}` : `less than ${percent(open)}`;
}

/** In how many of the draws a window is kept. */
export function drawsWithin(times: Float64Array, window: number): string {
  const draws = Math.max(1, times.length - 1);
  return `${formatNumber(Math.round(draws * chanceWithin(times, window)), 0)} of ${formatNumber(draws, 0)} draws`;
}

export function percent(share: number): string {
  return `${formatNumber(100 * share, 0)} %`;
}
