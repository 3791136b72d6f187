import type { ObservedRow } from '../importers/observations/importer.ts';
import { csvLine } from './csv-line.ts';
import type { Imported } from './import-file.ts';
import { importText } from './import-text.ts';

/** A form that runs are written in, piece by piece. */
export interface RunForm {
  readonly head: (begun: Imported) => string;
  readonly row: (row: ObservedRow, begun: Imported) => string;
  readonly tail: (imported: Imported) => string;
}

/** What precopy fit and check read. */
export const runCsv: RunForm = {
  head: ({ columns }) => csvLine(columns),
  row: ({ cells }, { columns }) => csvLine(columns.map((name) => String(cells[name] ?? ''))),
  tail: () => '',
};

/** Everything, for programs. */
export const runJson: RunForm = {
  head: ({ place, importer, columns }) =>
    `{"file":${JSON.stringify(place)},"importer":${JSON.stringify(importer)},"columns":${JSON.stringify(columns)},"rows":[`,
  row: (row, { rows }) => `${rows > 1 ? ',' : ''}\n${JSON.stringify(row)}`,
  tail: ({ dropped, firstDropped, notes }) => `\n],"dropped":${dropped},"firstDropped":${JSON.stringify(firstDropped)},"notes":${JSON.stringify(notes)}}\n`, // prettier-ignore
};

/** The first rows, for people. */
export const runText: RunForm = { head: () => '', row: () => '', tail: importText };
