import { formatNumber } from '../units/format.ts';

interface Span {
  /** Seconds in which it waited before its start. */
  readonly queued: number;
  readonly start: number;
  /** Not finite where it never ends. */
  readonly end: number;
  /** When it was given up, if it was. */
  readonly givenUp?: number;
  readonly move: 'live' | 'quick' | 'storage' | 'shared-nothing';
}

const narrowest = 20;

export const timelineLegend = '. in the queue  # moving  = down while it moves  > without end';

/**
 * Spans of time drawn in plain characters below a scale: `.` in the queue, `#` moving, `=` down all the while, `>` where there is no end.
 * @param until time that the scale reaches at least
 * @returns a line for the scale and one for each span
 */
export function timeline(spans: readonly Span[], width: number, until = 0): string[] {
  const cells = Math.max(narrowest, width - 2);
  const last = Math.max(until, ...spans.flatMap(({ start, end, givenUp = 0 }) => [start, end, givenUp]).filter(Number.isFinite));
  const cell = (time: number) => Math.min(cells, Math.round((time / (last || 1)) * cells));
  const scale = `${formatNumber(last, 1)} s`;
  return [`|0${scale.padStart(cells - 1)}|`, ...spans.map((span) => `|${bar(span, cell, cells).padEnd(cells)}|`)];
}

function bar({ queued, start, end, givenUp = Infinity, move }: Span, cell: (time: number) => number, cells: number): string {
  if (!Number.isFinite(start)) return '';
  const from = Math.min(cell(start), cells - 1);
  const waited = from - Math.min(from, cell(start - queued));
  const to = Math.max(from + 1, cell(Math.min(end, givenUp)));
  return '.'.repeat(waited).padStart(from) + (!Number.isFinite(end) ? '>' : move === 'quick' ? '=' : '#').repeat(to - from);
}
