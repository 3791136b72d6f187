import type { Row, Table } from '../tables/table.ts';
import type { Chart } from './chart.ts';
import { category, escapeName, type Field, quantity, tooltips, valuesOf } from './encode.ts';
import { frame } from './frame.ts';
import { datum } from './range.ts';
import { backdrop, type ReferenceLine } from './reference.ts';
import { seriesEncoding, withPicking } from './series.ts';

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
  readonly moments?: readonly Omit<ReferenceLine, 'axis'>[];
  /** Columns that are only told when a bar is pointed at. */
  readonly details?: readonly Field<R>[];
}

const laneStep = 22;
/** Room that a bar without end has beyond the last moment. */
const edgeShare = 0.12;

/** What happens when: bars from start to end, one lane below the other. */
export function ganttChart<R extends Row>(table: Table<R>, encodings: GanttEncodings<R>): Chart {
  const { lane, start, end, series, since, sinceLabel, moments = [], details = [] } = encodings;
  const { color, fade, picking } = seriesEncoding(table, series);
  const lanes = valuesOf(table, lane).length;
  const y = {
    ...category(table, lane),
    title: null,
    scale: { paddingInner: 0.25, paddingOuter: moments.length > 0 ? 0.8 : 0.2 },
  };
  const x = quantity(table, start, { zero: true, nice: false });
  const tooltip = tooltips(table, [lane, series, since, start, end, ...details]);
  const { behind, above } = backdrop(
    undefined,
    moments.map((moment) => ({ axis: 'x', ...moment })),
  );
  const layer = [
    ...(since === undefined ? [] : [waiting(since, start, { x, y })]),
    {
      transform: [{ filter: `isValid(${datum(end)})` }],
      mark: { type: 'bar', style: 'part' },
      encoding: { y, x, x2: { field: escapeName(end) }, ...color, ...fade, tooltip },
    },
    ...(table.values(end).includes(null as never) ? endlessBars(table, encodings, { x, y }, { ...color, tooltip }) : []),
    ...behind,
    ...above,
  ];
  const note = since === undefined ? undefined : sinceLabel && `Dashed: ${sinceLabel}`;
  return frame(table, { layer: withPicking(layer, picking) }, { rows: { count: lanes, step: laneStep }, note });
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
function endlessBars<R extends Row>(
  table: Table<R>,
  { start, end, endless }: GanttEncodings<R>,
  { x, y }: Place,
  also: object,
): object[] {
  const times = [...valuesOf(table, start), ...valuesOf(table, end)].map(Number);
  const transform = [
    { filter: `!isValid(${datum(end)})` },
    { calculate: String((1 + edgeShare) * Math.max(...times) || 1), as: 'edge' },
  ];
  return [
    { transform, mark: { type: 'bar', style: 'interval' }, encoding: { x, y, x2: { field: 'edge' }, ...also } },
    {
      transform,
      mark: { type: 'text', style: 'value', text: endless, align: 'right', dx: -6 },
      encoding: { y, x: { ...x, field: 'edge' } },
    },
  ];
}
