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
  const shared = sharedTexts();
  for await (const event of events) {
    const { line, id, origin, time } = event;
    const kind = eventKinds[id];
    if (kind === undefined || (origin !== '' && !origin.includes(kind.provider))) {
      if (!familiar.has(id)) notes.other(id);
    } else if (Number.isNaN(time.ms)) {
      listener.dropped({ line, why: `event ${id}: its time cannot be read` });
    } else {
      const { vm, id: vmId, hosts, ...numbers } = said(event, kind);
      if (vm === undefined && vmId === undefined) listener.dropped({ line, why: `event ${id}: it names no VM` });
      else {
        const names = { vm: vm && shared(vm), id: vmId && shared(vmId), hosts: hosts.map(shared) };
        yield { event: { line, id, time, computer: shared(event.computer) }, kind, said: { ...names, ...numbers } };
      }
    }
  }
}

/** One copy of texts that return again and again; cut out of a file, each of them would keep its surroundings in memory. */
function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}
