import { decimalSign } from './decimal-sign.ts';
import { units, type UnitName } from './unit.ts';

/** The no-break space between a number and its unit. */
const gap = '\u00a0';

/**
 * A number as people read it: `digits` after the decimal sign, thousands grouped by a thin space from 10 000 on, a true minus
 * sign, and words for what is not finite. Digits default to three significant ones.
 */
export function formatNumber(value: number, digits?: number): string {
  if (Number.isNaN(value)) return 'unknown';
  if (!Number.isFinite(value)) return value > 0 ? 'unlimited' : '−unlimited';
  const places = digits ?? significantPlaces(value, 3);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.') as [string, string | undefined];
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  const text = fraction === undefined ? grouped : `${grouped}${decimalSign()}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A quantity given in base units, shown in `unit`: `formatQuantity(1e10, 'Gb/s')` is `10 Gb/s`. */
export function formatQuantity(value: number, unit: UnitName, digits?: number): string {
  const shown = inUnit(value, unit);
  return withSymbol(digits === undefined ? shortest(shown, 6, 9) : formatNumber(shown, digits), unit);
}

/** As `formatQuantity`, with every digit the number has: for limits, which someone may want to reach. */
export function formatExactly(value: number, unit: UnitName): string {
  return withSymbol(shortest(inUnit(value, unit), 15, 15), unit);
}

/** Value in `unit` of a quantity given in base units. */
export function inUnit(value: number, unit: UnitName): number {
  return value / units[unit].factor;
}

/** Digits after the point that a number has: 2 for 0.25, 8 for 2.5e-7, none for 3e7. */
export function decimalPlaces(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function withSymbol(number: string, unit: UnitName): string {
  const { symbol } = units[unit];
  return symbol === '' ? number : `${number}${gap}${symbol}`;
}

/** As many digits as the number has, so many significant ones and places at most, no trailing zeros. */
function shortest(value: number, significant: number, places: number): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const rounded = Number(value.toPrecision(significant));
  return formatNumber(rounded, Math.min(decimalPlaces(rounded), places));
}

function significantPlaces(value: number, significant: number): number {
  if (value === 0) return 0;
  return Math.min(9, Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value)))));
}
