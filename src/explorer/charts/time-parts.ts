import type { Colour } from '../../charts/colours.ts';
import { type Markup } from '../../report/html/markup.ts';
import { formatNumber, formatQuantity } from '../../units/format.ts';
import { causes, type Cause, type TimeParts } from '../time-parts.ts';
import { linearScale } from './scale.ts';
import { box, drawing, legend, line, width, words } from './svg.ts';

const [left, right] = [102, width - 66];
const [row, bar] = [34, 24];
/** A part that is narrower has no number in it. */
const roomForNumber = 34;

const fills: Readonly<Record<Cause, Colour>> = {
  line: 'series-1',
  processors: 'series-2',
  'waking cores': 'series-3',
  'receive ring': 'series-4',
  'other limits': 'series-6',
  'sent again': 'series-7',
  fixed: 'series-5',
};

/** Where the time of one migration goes, with the settings tried and in the report. */
export function timePartsChart(now: TimeParts | undefined, own: TimeParts | undefined): Markup {
  const rows = [
    { name: 'these settings', parts: now },
    { name: 'in the report', parts: own },
  ];
  const there = causes.filter((cause) => rows.some(({ parts }) => (parts?.[cause] ?? 0) > 1e-6));
  const { drawn, height: top } = legend(there.map((cause) => ({ text: cause, fill: fills[cause] })));
  const bottom = top + 8 + rows.length * row;
  const x = linearScale(Math.max(...rows.map(({ parts }) => sum(parts))), [left, right]);
  return drawing(told(now, own), bottom + 40, [
    drawn,
    x.ticks.map((time) => [
      line(x.at(time), top + 8, x.at(time), bottom, 'grid'),
      words(x.at(time), bottom + 17, formatNumber(time, time % 1 === 0 ? 0 : 1), { anchor: 'middle' }),
    ]),
    words((left + right) / 2, bottom + 35, 'Time (s)', { anchor: 'middle', fill: 'ink', size: 12 }),
    line(left, top + 8, left, bottom, 'axis'),
    rows.map(({ name, parts }, at) => {
      const y = top + 8 + at * row + (row - bar) / 2;
      const total = parts === undefined ? 'never ends' : formatQuantity(sum(parts), 's', 1);
      return [
        words(left - 8, y + bar / 2 + 4, name, { anchor: 'end', fill: 'ink', size: 12 }),
        parts !== undefined &&
          ends(parts).map(({ cause, from, to }) => {
            const across = x.at(to) - x.at(from);
            const number =
              across >= roomForNumber &&
              words(x.at(from) + across / 2, y + bar / 2 + 4, formatNumber(to - from, 1), { anchor: 'middle', fill: 'on-deep' });
            return [box(x.at(from), y, across - 1, bar, fills[cause]), number];
          }),
        words(x.at(sum(parts)) + 7, y + bar / 2 + 4, total, { fill: 'ink' }),
      ];
    }),
  ]);
}

function sum(parts: TimeParts | undefined): number {
  return parts === undefined ? 0 : causes.reduce((total, cause) => total + parts[cause], 0);
}

function ends(parts: TimeParts): { cause: Cause; from: number; to: number }[] {
  let from = 0;
  return causes.map((cause) => ({ cause, from, to: (from += parts[cause]) }));
}

function told(now: TimeParts | undefined, own: TimeParts | undefined): string {
  const list = (parts: TimeParts | undefined) =>
    parts === undefined
      ? 'it never ends'
      : causes.flatMap((cause) => (parts[cause] > 0.05 ? [`${cause} ${formatQuantity(parts[cause], 's', 1)}`] : [])).join(', ');
  return `Where the time goes: ${list(now)}. In the report: ${list(own)}.`;
}
