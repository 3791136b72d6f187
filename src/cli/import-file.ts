import { cellsOfFile, statedCells, withAdded, type AddedCells } from '../importers/observations/added-cells.ts';
import type { Dropped, ImportOptions, Listener, ObservedRow } from '../importers/observations/importer.ts';
import { openObservations } from '../importers/observations/importers.ts';
import { openFile } from '../importers/open-file.ts';

export interface ImportRequest {
  /** An export or a log; `-` for standard input. */
  readonly file: string;
  /** Files that know more of its runs. */
  readonly with: readonly string[];
  /** `column=value` for what the files do not say. */
  readonly set: readonly string[];
  readonly adapter?: string | undefined;
  readonly options: ImportOptions;
}

/** What was understood of a file; of much only the first. */
export interface Imported {
  readonly place: string;
  readonly importer: string;
  readonly columns: readonly string[];
  rows: number;
  readonly firstRows: ObservedRow[];
  dropped: number;
  readonly firstDropped: Dropped[];
  readonly notes: string[];
}

/** As many rows as a person reads at a glance. */
const rowsShown = 40;
/** As many as a program may want to look at, and a memory holds. */
const droppedKept = 1000;

/**
 * Read a file of runs whatever it is, in constant memory.
 * @param begin given what is known before the first row; @returns what is given each row
 * @throws InputError when no importer knows a file, or one is broken
 */
export async function importFile(
  request: ImportRequest,
  begin: (imported: Imported) => Promise<(row: ObservedRow) => Promise<void>>,
): Promise<Imported> {
  const [dropped, notes]: [Dropped[], string[]] = [[], []];
  const added = [...(await additions(request, notes)), statedCells(request.set)];
  let count = 0;
  const listener: Listener = {
    dropped: (one) => (count += 1) <= droppedKept && dropped.push(one),
    note: (words) => notes.push(words),
  };
  const { place, importer, columns, rows } = await openObservations(openFile(request.file), listener, request.options);
  const imported: Imported = {
    ...{ place, importer, columns: [...new Set([...columns, ...added.flatMap((one) => one.columns)])] },
    ...{ rows: 0, firstRows: [], dropped: 0, firstDropped: dropped, notes },
  };
  const take = await begin(imported);
  for await (const row of rows) {
    const whole = withAdded(row, added);
    imported.rows += 1;
    if (imported.rows <= rowsShown) imported.firstRows.push(whole);
    await take(whole);
  }
  imported.dropped = count;
  return imported;
}

/** What the other files know, each by its own importer. */
async function additions({ with: files, adapter, options }: ImportRequest, notes: string[]): Promise<AddedCells[]> {
  const added: AddedCells[] = [];
  for (const file of files) {
    const source = openFile(file);
    const listener: Listener = {
      dropped: ({ line, why }) => notes.push(`${source.place}, line ${line}: ${why}.`),
      note: (words) => notes.push(`${source.place}: ${words}`),
    };
    added.push(await cellsOfFile(await openObservations(source, listener, options), adapter, listener.note));
  }
  return added;
}
