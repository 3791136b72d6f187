import { formatNumber, formatQuantity, inUnit } from '../../units/format.ts';
import { colour, type Colour } from '../../charts/colours.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import type { CurvePoint } from '../curve.ts';
import { key, ring } from './key.ts';
import { logScale } from './scale.ts';
import { drawing, line, short, width, words } from './svg.ts';

/** Where a question stands on its curve. */
export interface OnCurve {
  readonly point: CurvePoint;
  readonly curve: readonly CurvePoint[];
}

const height = 270;
const [left, right, top, bottom] = [46, width - 22, 58, height - 40];

/** The time by link rate, of the settings tried and of the report; both axes logarithmic. */
export function timeByLink(title: string, now: OnCurve, own: OnCurve): Markup {
  const all = [now.point, own.point, ...now.curve, ...own.curve];
  const rates = all.map(({ rate }) => rate);
  const times = all.map(({ time }) => time).filter(Number.isFinite);
  const x = logScale(Math.min(...rates), Math.max(...rates), [left, right], false);
  const y = logScale(Math.min(...times, 1e9), Math.max(...times, 1e-9), [bottom, top]);
  const place = ({ rate, time }: CurvePoint) => `${short(x.at(rate))},${short(y.at(time))}`;
  const path = ({ curve }: OnCurve, stroke: Colour, dashed: boolean) =>
    markup`<path d="${stretches(curve)
      .map((points) => `M${points.map(place).join('L')}`)
      .join('')}" fill="none" stroke="${colour(stroke)}" stroke-width="2"${dashed && markup` stroke-dasharray="6,3"`}/>`;
  return drawing(told(title, now, own), height, [
    key,
    words(0, top - 14, `${title} (s)`, { fill: 'ink', size: 12 }),
    times.length === 0
      ? words(left + 12, top + 30, 'Never ends at any of these link rates.')
      : y.ticks.map((time) => [
          line(left, y.at(time), right, y.at(time), 'grid'),
          words(left - 8, y.at(time) + 4, formatNumber(time, time < 1 ? 1 : 0), { anchor: 'end' }),
        ]),
    line(left, bottom, right, bottom, 'axis'),
    x.ticks.map((rate) => [
      line(x.at(rate), bottom, x.at(rate), bottom + 4, 'axis'),
      words(x.at(rate), bottom + 17, shownRate(rate), { anchor: 'middle' }),
    ]),
    words((left + right) / 2, height - 5, 'Link rate (Gb/s)', { anchor: 'middle', fill: 'ink', size: 12 }),
    path(own, 'quiet', true),
    path(now, 'series-1', false),
    Number.isFinite(own.point.time) && ring(x.at(own.point.rate), y.at(own.point.time)),
    Number.isFinite(now.point.time) && [
      markup`<circle cx="${short(x.at(now.point.rate))}" cy="${short(y.at(now.point.time))}" r="6" fill="${colour('series-1')}"/>`,
      words(x.at(now.point.rate) + 9, y.at(now.point.time) - 9, shownTime(now.point.time), {
        fill: 'ink',
        size: 12,
        rim: true,
        anchor: x.at(now.point.rate) > right - 60 ? 'end' : 'start',
      }),
    ],
  ]);
}

/** Parts of a curve in which the migration ends. */
function stretches(curve: readonly CurvePoint[]): CurvePoint[][] {
  const parts: CurvePoint[][] = [[]];
  for (const point of curve) {
    if (Number.isFinite(point.time)) parts.at(-1)!.push(point);
    else parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

function told(title: string, now: OnCurve, own: OnCurve): string {
  const at = ({ point }: OnCurve) => `${shownTime(point.time)} at ${formatQuantity(point.rate, 'Gb/s')}`;
  return `${title} over link rates: ${at(now)}; in the report ${at(own)}.`;
}

function shownTime(time: number): string {
  return Number.isFinite(time) ? formatQuantity(time, 's', 1) : 'never ends';
}

function shownRate(rate: number): string {
  const value = inUnit(rate, 'Gb/s');
  return formatNumber(value, value < 1 ? 1 : 0);
}
