import { InputError } from '../../../units/input-error.ts';
import type { DateOrder, Listener } from '../importer.ts';
import { localMoment, parseLocalTime, type LocalTime } from '../local-time.ts';
import { messages } from '../messages.ts';
import type { Moment } from '../moment.ts';

/** A reader of the dates of one file, which are all in one order. */
export interface EventTimes {
  /** NaN where it is no date. @throws InputError when it contradicts the order of the others */
  read(text: string, line: number): Moment;
}

/**
 * How a file writes its dates, judged by the first of them.
 * @param stated how the user says that they are written
 */
export function eventTimes(
  first: readonly string[],
  place: string,
  stated: DateOrder | undefined,
  listener: Listener,
): EventTimes {
  const times = first.flatMap((text) => parseLocalTime(text) ?? []);
  const telling = times.find(({ order }) => order === 'day-first' || order === 'month-first')?.order as DateOrder | undefined;
  const open = times.find(({ order }) => order === 'open');
  const order = stated ?? telling ?? (open === undefined ? 'day-first' : usual(open));
  if (stated === undefined && telling === undefined && open !== undefined) listener.note(assumption(open, order));
  return {
    read(text, line) {
      if (/\dT\d.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return { ms: Date.parse(text), zoned: true };
      const time = parseLocalTime(text);
      if (time === undefined) return { ms: NaN, zoned: false };
      if (time.order !== 'open' && time.order !== 'year-first' && time.order !== order)
        throw new InputError(messages.dateContradicts(place, line, text, ordered(order), time.order));
      return localMoment(time, order) ?? { ms: NaN, zoned: false };
    },
  };
}

/** Slashes with am and pm are American; slashes with 24 hours are those of countries that begin with the day. */
function usual({ isTwelveHours }: LocalTime): DateOrder {
  return isTwelveHours ? 'month-first' : 'day-first';
}

function assumption({ isTwelveHours }: LocalTime, order: DateOrder): string {
  const other = order === 'day-first' ? 'month-first' : 'day-first';
  const clock = isTwelveHours ? 'am and pm' : '24 hours';
  return `Dates are read with the ${ordered(order)}, as is usual where slashes go with ${clock}; if that is wrong, say --dates ${other}.`;
}

function ordered(order: DateOrder): string {
  return order === 'day-first' ? 'day first' : 'month first';
}
