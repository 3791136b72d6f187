import { counted } from '../units/phrases.ts';
/** Every message about a file's form that a user can see. `place` is the file's name, or `standard input`. */
export const messages = {
  missing: (place: string) => `${place}: there is no such file; check the name and the folder`,
  folder: (place: string) => `${place} is a folder; give a file in it`,
  forbidden: (place: string) => `${place} may not be read; check its permissions`,
  empty: (place: string) => `${place} is empty; expected a header line and one row per line`,
  headerOnly: (place: string) => `${place} has a header and no rows; expected one row per line below it`,
  workbook: (place: string) =>
    `${place} is an Excel workbook or another ZIP archive; save the sheet as “CSV UTF-8” and give that file`,
  eventLog: (place: string) =>
    `${place} is an event log as Windows keeps it; export it as text: wevtutil qe ${place} /lf:true /f:xml > events.xml`,
  binary: (place: string) => `${place} is not text; save it as UTF-8 (in Excel “CSV UTF-8”) and give that file`,
  encoding: (place: string) => `${place} is neither UTF-8 nor UTF-16 text; save it as UTF-8 (in Excel “CSV UTF-8”) and try again`,
  quoting: (place: string, line: number) =>
    `${place}, line ${line}: a quote is misplaced or never closed; expected "text", with "" for a quote inside`,
  longLine: (place: string, line: number) => `${place}, line ${line}: the row never ends; is a closing quote missing?`,
  unnamedColumn: (place: string, position: number) => `${place}, line 1: column ${position} has no name; name it or take it out`,
  duplicateColumn: (place: string, name: string) => `${place}, line 1: column "${name}" stands there twice; keep one`,
  missingColumn: (place: string, name: string, names: readonly string[]) =>
    `${place}, line 1: there is no column "${name}", which every row needs; there are ${names.join(', ')}`,
  rivalColumns: (place: string, first: string, second: string, path: string) =>
    `${place}, line 1: columns "${first}" and "${second}" both set ${path}; keep one`,
  notMeasurements: (place: string, observed: readonly string[]) =>
    `${place}, line 1: neither what moved (memory_mib) nor what was observed (${observed.join(', ')}) is among the columns; ` +
    'precopy import turns logs and tables of other tools into such a table: precopy import FILE --out runs.csv',
  nothingObserved: (place: string, names: readonly string[]) =>
    `${place}, line 1: no column says what was observed; expected at least one of ${names.join(', ')}`,
  notPositive: (text: string) => `"${text}" is not a positive number; leave the cell blank where nothing was observed`,
  notWhole: (text: string) => `"${text}" is not a whole number, 0 or more`,
  moreFailures: (failures: number, runs: number) =>
    `${failures} failures in ${counted(runs, 'run')}; expected as many as runs at most, so give the runs as well`,
  unobserved: 'nothing was observed in this row; expected a number in at least one observed_ column, or no such row',
  thousands: (text: string) =>
    `"${text}" may mean ${text.replace(/[.,]/, '')} MiB or a thousandth of that; write whole MiB without a mark between thousands`,
  noHeader: (place: string, first: string) =>
    `${place}, line 1: "${first}" is no column, and neither are the others; expected a header line such as id,memory_mib`,
  blank: 'the cell is blank; expected a value in every row',
  ragged: (cells: number, expected: number) => `the row has ${cells} cells; expected ${expected}, as the header has`,
};
