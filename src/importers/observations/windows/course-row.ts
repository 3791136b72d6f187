import type { BlackoutUnit, Cell, Dropped, ObservedRow } from '../importer.ts';
import { knownCells } from '../known-cells.ts';
import { secondsBetween, writtenMoment } from '../moment.ts';
import { beginOf, endOf, type Course } from './course.ts';
import { isOfSource } from './event-kinds.ts';
import type { Said } from './said.ts';

/** Columns of a migration that Windows logged. */
export const eventColumns = [
  'id',
  'started',
  'ended',
  'source',
  'target',
  'logged_by',
  'observed_total_s',
  'observed_downtime_ms',
  'brownout_s',
  'dirty_pages',
] as const;

type Column = (typeof eventColumns)[number];

/**
 * What the events of a migration come to: a row, or why there is none.
 * @param vm what the VM is called
 */
export function courseRow(course: Course, vm: string, unit: BlackoutUnit): ObservedRow | Dropped {
  const line = course[0]!.event.line;
  const drop = (why: string) => ({ line, why: `${vm}: ${why}` });
  const failure = course.find(({ kind }) => kind.place === 'fails');
  if (failure !== undefined) return drop(`the migration did not complete (event ${failure.event.id})`);
  const [total, blackout, brownout] = [totalOf(course), blackoutOf(course, unit), said(course, 'brownout')];
  if ([total, blackout, brownout].every((value) => value === undefined)) return drop(whyNothing(course));
  return {
    line,
    cells: knownCells({
      id: vm,
      ...when(course, total),
      ...where(course),
      observed_total_s: total,
      observed_downtime_ms: blackout === undefined ? undefined : blackout * 1000,
      brownout_s: brownout,
      dirty_pages: said(course, 'dirtyPages'),
    }),
  };
}

/** Seconds as an event states them, or else from the first event that says it began to the last that says it ended. */
function totalOf(course: Course): number | undefined {
  const stated = said(course, 'total');
  if (stated !== undefined) return stated;
  const [begin, end] = [beginOf(course), endOf(course)];
  const seconds = begin === undefined || end === undefined ? 0 : secondsBetween(begin, end);
  return seconds > 0 ? seconds : undefined;
}

/** Seconds; an event whose unit is known goes before one whose unit is not. */
function blackoutOf(course: Course, unit: BlackoutUnit): number | undefined {
  const unsettled = said(course, 'unsettledBlackout');
  return said(course, 'blackout') ?? (unsettled === undefined ? undefined : unit === 's' ? unsettled : unsettled / 1000);
}

type Cells = Partial<Record<Column, Cell | undefined>>;

/** Events of memory and blackout are written when they are over. */
function when(course: Course, total: number | undefined): Cells {
  const end = endOf(course) ?? course.map(({ event }) => event.time).reduce((a, b) => (b.ms > a.ms ? b : a));
  const begin = beginOf(course) ?? (total === undefined ? undefined : { ...end, ms: end.ms - total * 1000 });
  return { started: begin && writtenMoment(begin), ended: writtenMoment(end) };
}

function where(course: Course): Cells {
  const sender = course.find(({ kind }) => isOfSource(kind))?.event.computer;
  const receiver = course.find(({ kind }) => kind.place === 'on target')?.event.computer;
  const hosts = course.find((told) => told.said.hosts.length > 0)?.said.hosts ?? [];
  const [from, to] = hosts.length > 1 ? hosts : [undefined, hosts[0]];
  return { source: from ?? sender, target: to ?? receiver, logged_by: course[0]!.event.computer };
}

function whyNothing(course: Course): string {
  if (course.every(({ kind }) => kind.place === 'on target'))
    return 'only its target’s events are there; the log of the source has the times';
  if (endOf(course) === undefined) return 'the migration began, and no event says how it ended';
  return `no event says how long it took (there is ${course.map(({ event }) => event.id).join(', ')})`;
}

function said(course: Course, field: Exclude<keyof Said, 'vm' | 'id' | 'hosts'>): number | undefined {
  return course.find((told) => told.said[field] !== undefined)?.said[field];
}
