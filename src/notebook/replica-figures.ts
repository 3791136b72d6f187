import { lineChart } from '../charts/line.ts';
import { durationOf, type Churn } from '../model/replica/churn.ts';
import { heaviestDay } from '../model/replica/heaviest-day.ts';
import { worstInWindows } from '../model/replica/recovery-point.ts';
import { replicate } from '../model/replica/replicate.ts';
import type { Figure } from '../report/document.ts';
import { tableOf } from '../tables/table-of.ts';
import { formatDuration } from '../units/duration.ts';
import { formatNumber } from '../units/format.ts';
import type { Written } from '../units/unit.ts';
import type { Model } from './model.ts';
import { figure } from './prose.ts';
import { replicaPlan } from './replica-plan.ts';

type Words = Pick<Figure, 'id' | 'caption'>;

const halfHour = 1800;

/** The oldest recovery point in every half hour of a trace, by interval and by link. */
export function recoveryPointFigure(
  model: Model,
  churn: Churn,
  intervals: readonly Written<'time'>[],
  links: readonly Written<'bitRate'>[],
  words: Words,
): Figure {
  const days = intervals.flatMap((interval) =>
    links.map((link) => {
      const { deliveries, recoveryPoint } = replicate(replicaPlan(model, churn, interval, link));
      const oldest = worstInWindows(deliveries, durationOf(churn), halfHour);
      return { interval: `every ${interval}`, link, worst: recoveryPoint.worst, oldest };
    }),
  );
  const rows = days.flatMap(({ interval, link, oldest }) =>
    oldest.map((age, at) => ({ hour: (at * halfHour) / 3600, interval, link, age: age / 60 })),
  );
  const headings = {
    hour: 'Time of day (h)',
    interval: 'A log',
    link: 'Link',
    age: ['Oldest recovery point (min)', 1],
  } as const;
  const told = days.map(({ interval, link, worst }) => `${interval} over ${link} at most ${formatDuration(worst)}`);
  return figure({
    ...words,
    alt: `Age of the recovery point over a day: ${told.join('; ')}.`,
    chart: lineChart(tableOf(headings, rows), {
      x: 'hour',
      y: 'age',
      series: 'link',
      facet: 'interval',
      yScale: 'log',
      steps: true,
    }),
  });
}

/** What links of so many Mb/s sustain in a day, by the course of writes, with recovery points no older than two intervals. */
export function sustainedFigure(
  model: Model,
  courses: Readonly<Record<string, Churn>>,
  interval: Written<'time'>,
  links: readonly number[],
  words: Words,
): Figure {
  const sustained = (churn: Churn, link: number) => {
    const plan = replicaPlan(model, churn, interval, `${link} Mb/s`, { disks: '1000 TiB' });
    return heaviestDay(plan, 2 * plan.replication.interval) / 2 ** 30;
  };
  const rows = Object.entries(courses).flatMap(([course, churn]) =>
    links.map((link) => ({ course, link, sustained: sustained(churn, link) })),
  );
  const headings = { course: 'Writes', link: 'Link rate (Mb/s)', sustained: ['Written in a day (GiB)', 0] } as const;
  const fastest = rows.filter(({ link }) => link === Math.max(...links));
  const told = fastest.map(({ course, sustained }) => `${formatNumber(sustained, 0)} ${course}`);
  return figure({
    ...words,
    alt: `GiB a day over link rate, straight lines. Over ${Math.max(...links)} Mb/s: ${told.join(', ')}.`,
    chart: lineChart(tableOf(headings, rows), { x: 'link', y: 'sustained', series: 'course', xScale: 'log', yScale: 'log' }),
  });
}
