/** Every message about files of observations that a user can see. `place` is the file's name, or `standard input`. */
export const messages = {
  nothing: (place: string) => `${place} is empty; expected an export or a log of migrations`,
  endlessLine: (place: string, line: number) => `${place}, line ${line}: the line never ends; is this the file you meant?`,
  unknown: (place: string, names: readonly string[], beginning: string) =>
    `${place}: what this is cannot be told from its content, which begins with "${beginning}"; expected one of\n${names
      .map((name) => `  ${name}`)
      .join('\n')}\nExport it again in one of these forms, or write a CSV with a header and one run per line.`,
  notWellFormed: (place: string, line: number, why: string) =>
    `${place}, line ${line}: the XML is broken or cut off (${why}); expected whole <Event> elements, so export it again`,
  noEvents: (place: string) =>
    `${place} holds no <Event>; expected the export of an event log, as wevtutil qe … /f:xml writes it`,
  badJson: (place: string, line: number, why: string) =>
    `${place}, line ${line}: the JSON is broken (${why}); expected what query-migrate returned, whole`,
  cutJson: (place: string, line: number) =>
    `${place}: the JSON value that begins on line ${line} never ends; the file is cut off, so save it again`,
  foreignCounters: (place: string, example: string) =>
    `${place}, line 1: no counter of "Hyper-V VM Live Migration" or "Network Interface" is there; there is ${example}. ` +
    'Record those two objects, with English counter names (typeperf and logman take them in every language of Windows)',
  noTimes: (place: string, line: number, text: string) =>
    `${place}, line ${line}: "${text}" is not a time of a counter log; expected MM/dd/yyyy HH:mm:ss.fff, as relog and typeperf write it`,
  missingColumns: (place: string, missing: readonly string[]) =>
    `${place}, line 1: there is no column ${missing.join(' and no column ')}; ` +
    'export with Get-WinEvent … | Select-Object TimeCreated, Id, MachineName, Message | Export-Csv',
  dateContradicts: (place: string, line: number, text: string, order: string, other: string) =>
    `${place}, line ${line}: "${text}" is no date with the ${order}, as the dates before it were read; say --dates ${other}`,
  foreignTable: (place: string, header: readonly string[]) =>
    `${place}, line 1: no column tells of a migration; there is ${header.slice(0, 5).join(', ')}${header.length > 5 ? ', …' : ''}. ` +
    'Call them what they are, such as id, memory_mib and observed_total_s; precopy check takes columns as they are, as --factor and --outcome',
  noStatement: (text: string) => `--set ${text}: expected a column and its value, for example --set memory_mib=8192`,
  noAdapter: (place: string, name: string, names: readonly string[]) =>
    `${place}: there is no adapter "${name}"; there are ${names.join(', ')}`,
  severalAdapters: (place: string, names: readonly string[], columns: readonly string[]) =>
    `${place}: adapters ${names.join(', ')} differ in ${columns.join(', ')}; say with --adapter which one the migrations went over`,
  contested: (names: readonly string[], columns: readonly string[]) =>
    `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more have` : names.length > 1 ? ' have' : ' has'} ` +
    `rows that differ in ${columns.join(', ')}; these fill nothing, since which row is meant cannot be told.`,
  noRows: (place: string, what: string) => `${place} was read as ${what}; no run is in it`,
};
