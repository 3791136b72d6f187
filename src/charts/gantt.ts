import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, escapeName, type Field, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { datum } from './range.ts';
import { note, once } from './reference.ts';
import { seriesEncoding, withPicking } from './series.ts';
import { chartSize } from './theme.ts';

export interface GanttEncodings<R extends Row> {
  /** One line of bars for each value, from top to bottom in the order of the rows. */
  readonly lane: Field<R>;
  /** Columns with the ends of each bar; the title of the first is that of the axis. An end that is null never comes. */
  readonly start: Field<R>;
  readonly end: Field<R>;
  /** What tells bars apart by colour. */
  readonly series: Field<R>;
  /** Column with the time since when the bar was waited for, drawn as a dashed line before it; null where there was no wait. */
  readonly since?: Field<R>;
  /** What the dashed line means, for the line under the drawing. */
  readonly sinceLabel?: string;
  /** What a bar without end says. */
  readonly endless: string;
  /** Moments worth knowing. */
  readonly moments?: readonly Moment[];
  /** Columns that are only told when a bar is pointed at. */
  readonly details?: readonly Field<R>[];
}

export interface Moment {
  readonly at: number;
  readonly label: string;
}

const laneStep = 22;
/** Shares of a lane between lanes, and above the first and below the last, with room for the names of moments if there are any. */
const padding = { between: 0.25, plain: 0.2, named: 0.8 };
/** Millimetres on paper of a lane, and of what stands around the lanes. */
const printed = { lane: 3.7, around: 30, least: 68, most: 180 };
/** Room that a bar without end has beyond the last moment. */
const edgeShare = 0.12;

/** What happens when: bars from start to end, one lane below the other. */
export function ganttChart<R extends Row>(table: Table<R>, encodings: GanttEncodings<R>): Chart {
  const { lane, start, end, series, since, sinceLabel, moments = [], details = [] } = encodings;
  const { color, fade, picking } = seriesEncoding(table, series);
  const lanes = valuesOf(table, lane).length;
  const last = lastTime(table, encodings);
  const names = inRows(moments, last);
  const outside = moments.length > 0 ? padding.named : padding.plain;
  const y = {
    ...category(table, lane),
    title: null,
    scale: { paddingInner: padding.between, paddingOuter: outside },
  };
  const x = quantity(table, start, { zero: true, nice: false });
  const tooltip = tooltips(table, [lane, series, since, start, end, ...details]);
  const layer = [
    ...(since === undefined ? [] : [waiting(since, start, { x, y })]),
    {
      transform: [{ filter: `isValid(${datum(end)})` }],
      mark: { type: 'bar', style: 'part' },
      encoding: { y, x, x2: { field: escapeName(end) }, ...color, ...fade, tooltip },
    },
    ...(table.values(end).includes(null as never) ? endlessBars(encodings, last, { x, y }, { ...color, tooltip }) : []),
    ...names.flatMap((row, level) => row.map((moment) => ruleAt(moment, level))),
    ...names.flatMap((row, level) => row.flatMap((moment) => nameAt(moment, level))),
  ];
  const legend = since === undefined ? undefined : sinceLabel && `Dashed: ${sinceLabel}`;
  const chart = frame(
    table,
    { layer: withPicking(layer, picking) },
    { rows: { count: lanes - padding.between + 2 * outside, step: laneStep }, note: legend },
  );
  return { ...chart, printHeight: Math.min(printed.most, Math.max(printed.least, printed.around + printed.lane * lanes)) };
}

interface Place {
  readonly x: object;
  readonly y: object;
}

function waiting(since: string, start: string, { x, y }: Place): object {
  return {
    transform: [{ filter: `isValid(${datum(since)})` }],
    mark: { type: 'rule', style: 'reference' },
    encoding: { y, x: { ...x, field: escapeName(since) }, x2: { field: escapeName(start) } },
  };
}

/** Pale bars to the edge of the drawing, with a word at their end. */
function endlessBars<R extends Row>({ end, endless }: GanttEncodings<R>, last: number, { x, y }: Place, also: object): object[] {
  const transform = [{ filter: `!isValid(${datum(end)})` }, { calculate: String((1 + edgeShare) * last || 1), as: 'edge' }];
  return [
    { transform, mark: { type: 'bar', style: 'interval' }, encoding: { x, y, x2: { field: 'edge' }, ...also } },
    {
      transform,
      mark: { type: 'text', style: 'value', text: endless, align: 'right', dx: -6 },
      encoding: { y, x: { ...x, field: 'edge' } },
    },
  ];
}

function lastTime<R extends Row>(table: Table<R>, { start, end, moments = [] }: GanttEncodings<R>): number {
  const times = [...valuesOf(table, start), ...valuesOf(table, end), ...moments.map(({ at }) => at)];
  return Math.max(0, ...times.map(Number));
}

const nameHeight = 13;
/** What fits below the legend. */
const mostRows = 3;

/** Moments in as many rows as keep their names apart, up to three. Widths are guessed, on the wide side. */
function inRows(moments: readonly Moment[], last: number): Moment[][] {
  const pixels = (chartSize.width - 120) / (last || 1);
  const rows: { names: Moment[]; until: number }[] = [];
  for (const moment of moments.toSorted((a, b) => a.at - b.at)) {
    const from = moment.at * pixels;
    let row = rows.find(({ until }) => until <= from);
    if (row === undefined) rows.push((row = { names: [], until: 0 }));
    row.names.push(moment);
    row.until = from + 7 * moment.label.length + 10;
  }
  return rows.slice(0, mostRows).map(({ names }) => names);
}

/** A line across all lanes; from where its name stands, rows beyond the first being above the drawing. */
function ruleAt({ at }: Moment, row: number): object {
  const y = { value: 0 - row * nameHeight };
  return { data: once, mark: { type: 'rule', style: 'reference' }, encoding: { x: { datum: at }, y, y2: { value: 'height' } } };
}

function nameAt({ at, label }: Moment, row: number): object[] {
  const place = { align: 'left', baseline: 'top', dx: 5, dy: 2 };
  return note(label, place, { x: { datum: at }, y: { value: 0 - row * nameHeight } });
}
