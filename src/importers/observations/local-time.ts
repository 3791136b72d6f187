import type { DateOrder } from './importer.ts';
import type { Moment } from './moment.ts';

/** A date and time as some country writes them, in numbers. */
export interface LocalTime {
  /** Year, month and day in the order in which they stand. */
  readonly date: readonly [number, number, number];
  /** Year first, or in the order of this separator’s countries, or open. */
  readonly order: DateOrder | 'year-first' | 'open';
  /** Milliseconds since midnight. */
  readonly sinceMidnight: number;
  readonly isTwelveHours: boolean;
}

const pattern =
  /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})\.?,?[\sT]+(\d{1,2})[:.](\d{2})[:.](\d{2})(?:[.,](\d{1,9}))?\s*([ap]\.?m\.?)?$/iu;

/** Numbers of a date and time; nothing where it has words that are not am and pm. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [first, second, third, hour, minute, second60] = [1, 3, 4, 5, 6, 7].map((group) => Number(match[group])) as [
    number, number, number, number, number, number,
  ]; // prettier-ignore
  const half = match[9]?.[0]?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return {
    date: [first, second, third],
    order: first > 99 ? 'year-first' : match[2] === '/' ? orderByDays(first, second) : 'day-first',
    sinceMidnight: ((hours * 60 + minute) * 60 + second60 + Number(`0.${match[8] ?? 0}`)) * 1000,
    isTwelveHours: half !== undefined,
  };
}

/** The moment of a local time; nothing where the calendar has no such day. */
export function localMoment({ date: [a, b, c], order, sinceMidnight }: LocalTime, open: DateOrder): Moment | undefined {
  const [year, month, day] =
    order === 'year-first' ? [a, b, c] : (order === 'open' ? open : order) === 'day-first' ? [c, b, a] : [c, a, b];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  return exists ? { ms: midnight.getTime() + sinceMidnight, zoned: false } : undefined;
}

/** Where slashes separate, only a number beyond 12 tells days from months. */
function orderByDays(first: number, second: number): LocalTime['order'] {
  if (first > 12) return 'day-first';
  return second > 12 ? 'month-first' : 'open';
}
