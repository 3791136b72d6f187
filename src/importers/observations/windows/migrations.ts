import type { ImportOptions, Listener, Observations, ObservedRow } from '../importer.ts';
import type { Course, Told } from './course.ts';
import { coursesOf } from './courses.ts';
import { courseRow, eventColumns } from './course-row.ts';
import { EventNotes } from './event-notes.ts';
import { eventKinds, familiar } from './event-kinds.ts';
import { said } from './said.ts';
import { VmNames } from './vm-names.ts';
import type { WindowsEvent } from './windows-event.ts';

/** The migrations that events of a Windows log tell of. */
export function migrationsOf(events: AsyncIterable<WindowsEvent>, listener: Listener, options: ImportOptions): Observations {
  return { about: 'runs', columns: eventColumns, rows: rowsOf(events, listener, options) };
}

async function* rowsOf(
  events: AsyncIterable<WindowsEvent>,
  listener: Listener,
  { blackoutUnit }: ImportOptions,
): AsyncGenerator<ObservedRow> {
  const unit = blackoutUnit ?? 's';
  const notes = new EventNotes();
  const names = new VmNames();
  for await (const course of coursesOf(toldBy(events, listener, notes))) {
    const row = courseRow(course, names.of(course), unit);
    if (isBareEnd(course)) course.forEach(({ event }) => notes.other(event.id));
    else if ('why' in row) listener.dropped(row);
    else {
      notes.row(course);
      yield row;
    }
  }
  for (const note of notes.all(unit, blackoutUnit !== undefined)) listener.note(note);
}

/** That something ended, and nothing else: a role that was started comes online like one that moved. */
function isBareEnd(course: Course): boolean {
  return course.every(({ kind, said: { total } }) => kind.place === 'ends' && total === undefined);
}

/** The events that say something of a migration. */
async function* toldBy(events: AsyncIterable<WindowsEvent>, listener: Listener, notes: EventNotes): AsyncGenerator<Told> {
  for await (const event of events) {
    const kind = eventKinds[event.id];
    if (kind === undefined || (event.origin !== '' && !event.origin.includes(kind.provider))) {
      if (!familiar.has(event.id)) notes.other(event.id);
    } else if (Number.isNaN(event.time.ms)) {
      listener.dropped({ line: event.line, why: `event ${event.id}: its time cannot be read` });
    } else {
      const told = { event, kind, said: said(event, kind) };
      if (told.said.vm === undefined && told.said.id === undefined)
        listener.dropped({ line: event.line, why: `event ${event.id}: it names no VM` });
      else yield told;
    }
  }
}
