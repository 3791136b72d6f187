import { formatNumber } from './format.ts';

/** Seconds as people say them: `45.2 s`, `12 min 5 s`, `3 h 20 min`. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'never';
  if (seconds < 119.95) return `${formatNumber(seconds, 1)}\u00a0s`;
  const whole = Math.round(seconds);
  if (whole < 7200) return parts(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(seconds / 60);
  return parts(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function parts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const first = `${formatNumber(large, 0)}\u00a0${largeUnit}`;
  return small === 0 ? first : `${first} ${small}\u00a0${smallUnit}`;
}
