import { colour, type Colour } from '../../charts/colours.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { formatNumber } from '../../units/format.ts';
import { sorted } from '../../stats/quantile.ts';
import { key, ring } from './key.ts';
import { linearScale } from './scale.ts';
import { brief, drawing, line, short, width, words } from './svg.ts';

const height = 270;
const [left, right, top, bottom] = [46, width - 22, 76, height - 40];
const percents = [0, 25, 50, 75, 100];
const longestName = 48;

/** Times that draws take, in seconds, and the middle one of them. */
export interface Drawn {
  readonly times: Float64Array;
  readonly median: number;
}

/** The share of draws in which a host is empty after a time, of the settings tried and of the report, and its window. */
export function chanceByTime(host: string, now: Drawn, own: Drawn, window: number | undefined): Markup {
  const finite = [...now.times, ...own.times, window ?? 0].filter(Number.isFinite);
  const x = linearScale(Math.max(...finite) / 60, [left, right]);
  const y = (share: number) => bottom - (bottom - top) * share;
  const across = (seconds: number) => x.at(seconds / 60);
  const path = ({ times }: Drawn, stroke: Colour, dashed: boolean) =>
    markup`<path d="${steps(times, across, y)}" fill="none" stroke="${colour(stroke)}" stroke-width="2"${dashed && markup` stroke-dasharray="6,3"`}/>`;
  const title = `Chance that ${brief(host, longestName)} is empty`;
  return drawing(told(title, now, own, window), height, [
    key,
    words(0, top - 32, `${title} (%)`, { fill: 'ink', size: 12 }),
    percents.map((percent) => [
      line(left, y(percent / 100), right, y(percent / 100), 'grid'),
      words(left - 8, y(percent / 100) + 4, formatNumber(percent, 0), { anchor: 'end' }),
    ]),
    line(left, bottom, right, bottom, 'axis'),
    x.ticks.map((minutes) => [
      line(x.at(minutes), bottom, x.at(minutes), bottom + 4, 'axis'),
      words(x.at(minutes), bottom + 17, formatNumber(minutes, minutes % 1 === 0 ? 0 : 1), { anchor: 'middle' }),
    ]),
    words((left + right) / 2, height - 5, 'Time until empty (min)', { anchor: 'middle', fill: 'ink', size: 12 }),
    window !== undefined && [
      line(across(window), top - 8, across(window), bottom, 'ink', true),
      words(across(window), top - 14, `window of ${shown(window)} min`, { anchor: anchorAt(across(window)), fill: 'ink' }),
    ],
    path(own, 'quiet', true),
    path(now, 'series-1', false),
    Number.isFinite(own.median) && ring(across(own.median), y(0.5)),
    Number.isFinite(now.median) && [
      markup`<circle cx="${short(across(now.median))}" cy="${short(y(0.5))}" r="6" fill="${colour('series-1')}"/>`,
      words(across(now.median) + (across(now.median) > right - 90 ? -10 : 10), y(0.5) + 16, `${shown(now.median)} min`, {
        fill: 'ink',
        size: 12,
        rim: true,
        anchor: across(now.median) > right - 90 ? 'end' : 'start',
      }),
    ],
  ]);
}

/** Words beside a line that keep within the drawing. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x > right - 70) return 'end';
  return x < left + 70 ? 'start' : 'middle';
}

function steps(times: Float64Array, x: (seconds: number) => number, y: (share: number) => number): string {
  const ascending = sorted(times).filter(Number.isFinite);
  const risen = Array.from(ascending, (time, at) => `H${short(x(time))}V${short(y((at + 1) / times.length))}`);
  return `M${left},${short(y(0))}${risen.join('')}H${right}`;
}

function told(title: string, now: Drawn, own: Drawn, window: number | undefined): string {
  const half = ({ median }: Drawn) => (Number.isFinite(median) ? `within ${shown(median)} min` : 'never');
  const within = ({ times }: Drawn) => formatNumber((100 * times.filter((time) => time <= window!).length) / times.length, 0);
  const kept =
    window === undefined
      ? ''
      : ` Within the window of ${shown(window)} min it is so in ${within(now)} % of the draws; in the report in ${within(own)} %.`;
  return `${title}, over time: half of the draws ${half(now)}; in the report ${half(own)}.${kept}`;
}

function shown(seconds: number): string {
  return formatNumber(seconds / 60, seconds % 60 === 0 ? 0 : 1);
}
