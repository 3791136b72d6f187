import { secondsBetween, type Moment } from '../moment.ts';
import type { EventKind } from './event-kinds.ts';
import type { Said } from './said.ts';
import type { WindowsEvent } from './windows-event.ts';

/** An event with what it says of a migration, and no more than that: many are kept. */
export interface Told {
  readonly event: Pick<WindowsEvent, 'line' | 'id' | 'time' | 'computer'>;
  readonly kind: EventKind;
  readonly said: Said;
}

/** The events of one migration, each id once, in the order of the file. */
export type Course = readonly Told[];

/** Seconds between events of one migration that follow each other: logs of two hosts, and of Hyper-V and the cluster, lag. */
const near = 120;
/** Seconds by which clocks of two hosts may differ. */
const skew = 2;
/** Longest migration, in seconds. */
const longest = 24 * 3600;

/**
 * Whether an event may belong to a migration, by its time and place in it; the file may be in either order.
 * @param course events of the same VM
 */
export function continues(course: Course, { event, kind }: Told): boolean {
  if (course.some((other) => other.event.id === event.id)) return false;
  const [begin, end] = [beginOf(course), endOf(course)];
  const after = (moment: Moment) => secondsBetween(moment, event.time);
  const isNear = course.some((other) => Math.abs(after(other.event.time)) <= near);
  const isWithin = (begin === undefined || after(begin) >= -skew) && (end === undefined || after(end) <= near);
  switch (kind.place) {
    case 'begins':
      if (end !== undefined) return after(end) <= 0 && after(end) >= -longest;
      return isNear;
    case 'ends':
    case 'fails':
      if (begin === undefined || end !== undefined) return isNear && isWithin;
      return isWithin && after(begin) <= longest;
    default:
      return isWithin && (isNear || (begin !== undefined && end === undefined && after(begin) <= longest));
  }
}

/** Milliseconds from an event to the nearest of a course. */
export function distance(course: Course, { event }: Told): number {
  return Math.min(...course.map((other) => Math.abs(other.event.time.ms - event.time.ms)));
}

/** Whether an event names the VM of a course, by identifier where both have one. A cluster calls the VM of role SQL01 “Virtual Machine SQL01”. */
export function isOf(course: Course, { said }: Told): boolean {
  const id = course.find((other) => other.said.id !== undefined)?.said.id;
  if (id !== undefined && said.id !== undefined) return id === said.id;
  return course.some(({ said: { vm } }) => vm !== undefined && said.vm !== undefined && isSameName(vm, said.vm));
}

export function beginOf(course: Course): Moment | undefined {
  return momentsOf(course, 'begins').sort((a, b) => a.ms - b.ms)[0];
}

export function endOf(course: Course): Moment | undefined {
  return [...momentsOf(course, 'ends'), ...momentsOf(course, 'fails')].sort((a, b) => b.ms - a.ms)[0];
}

function momentsOf(course: Course, place: EventKind['place']): Moment[] {
  return course.filter(({ kind }) => kind.place === place).map(({ event }) => event.time);
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  return long === short || long.endsWith(` ${short}`);
}
