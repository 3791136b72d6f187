import { constantChurn, type Churn } from './churn.ts';

/** Minutes of a day, the step of every trace here. */
const minutes = 1440;

/**
 * A day of an office: quiet nights, two peaks in working hours and a dip at noon, minutes that differ by about a third.
 *
 * The shape is assumed, since no trace of disk writes was at hand; its sum is exactly what is asked for.
 *
 * @param perDay bytes written in the day
 * @param random where chance comes from, one number per minute
 */
export function officeDay(perDay: number, random: () => number): Churn {
  return dayOf(perDay, (hour) => 0.15 + peak(hour, 10, 1.7) + peak(hour, 14.5, 1.8), random);
}

/**
 * A day whose writes come in one batch, such as a load into a warehouse: nine parts in ten from two to four at night, the
 * rest evenly. Shape assumed, as for the office.
 */
export function nightlyBatch(perDay: number, random: () => number): Churn {
  return dayOf(perDay, (hour) => (hour >= 2 && hour < 4 ? 9 / 2 : 1 / 22), random);
}

/**
 * The same amount written in a day in each of three courses.
 * @param streamFor a stream of chance for each, by name
 */
export function courses(perDay: number, streamFor: (name: string) => () => number) {
  return {
    evenly: constantChurn(perDay / 86_400, 86_400),
    'in office hours': officeDay(perDay, streamFor('office day')),
    'in a nightly batch': nightlyBatch(perDay, streamFor('nightly batch')),
  } satisfies Record<string, Churn>;
}

function dayOf(perDay: number, shape: (hour: number) => number, random: () => number): Churn {
  const weights = Array.from({ length: minutes }, (_, minute) => shape(minute / 60) * (0.5 + random()));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { step: 60, written: weights.map((weight) => (perDay * weight) / sum) };
}

/** A bell of height 1 around an hour. */
function peak(hour: number, at: number, width: number): number {
  return Math.exp(-0.5 * ((hour - at) / width) ** 2);
}
