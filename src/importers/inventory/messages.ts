import { nearest } from '../../units/input-error.ts';
import { counted } from '../../units/phrases.ts';

/** Every message about inventories that a user can see. `place` is the file's name, or `standard input`. */
export const messages = {
  tooLarge: (place: string, mebibytes: number) =>
    `${place} is larger than ${mebibytes} MiB; is this the list of VMs? Export the list alone and try again`,
  notJson: (place: string, at: string, why: string) =>
    `${place}${at}: not JSON (${why}); expected what Get-VM | ConvertTo-Json wrote, whole`,
  notAList: (place: string) => `${place}: expected a list of VMs, as Get-VM | ConvertTo-Json writes it; there is no object in it`,
  notAWorkbook: (place: string, why: string) =>
    `${place} is a ZIP archive that cannot be read as a workbook (${why}); expected the .xlsx that RVTools exports, or its vInfo sheet saved as “CSV UTF-8”`,
  inflated: (place: string, mebibytes: number) =>
    `${place} says that it unpacks to more than ${mebibytes} MiB; expected a list of VMs, so export it again`,
  noRows: (place: string) => `${place} has a header and no VM below it; was the list empty when it was exported?`,
  unknownTable: (place: string, at: string, names: readonly string[], forms: readonly string[]) =>
    `${place}${at}: these columns are none of a list of VMs that is known here: ${shown(names)}; expected one of\n` +
    `${forms.map((form) => `  ${form}`).join('\n')}\nor a column map that says which column holds name and memory`,
  unknownField: (field: string, fields: readonly string[]) =>
    `column map: "${field}" is nothing that a column can hold; ${nearest(field, fields) ?? `known: ${fields.join(', ')}`}`,
  noSuchColumn: (place: string, at: string, field: string, column: string, names: readonly string[]) =>
    `${place}${at}: there is no column "${column}", which the column map gives for ${field}; ${nearest(column, names) ?? `there are ${shown(names)}`}`,
  rivalColumns: (place: string, at: string, first: string, second: string) =>
    `${place}${at}: columns "${first}" and "${second}" state the same in two units; keep one`,
  incompleteMap: (place: string, at: string, missing: string) =>
    `${place}${at}: no column holds ${missing}; say which does in the column map`,
  noRate: (place: string, names: readonly string[]) =>
    `${place}, line 1: expected the columns vm and dirty_mib_s (working_set_mib beside them if known); there are ${shown(names)}`,

  notAnAmount: (text: string, unit: string) => `"${brief(text)}" is not a number of ${unit}`,
  outOfRange: (text: string, unit: string, low: string, high: string) =>
    `"${brief(text)}" ${unit} is not between ${low} and ${high}`,
  moreThanMemory: (text: string) => `"${brief(text)}" is more than the memory of the VM`,
  notAPriority: (text: string) => `"${brief(text)}" is no priority; expected high, medium or low, or 3000, 2000 or 1000`,
  notAWorkload: (text: string, workloads: readonly string[]) =>
    `"${brief(text)}" is no workload class; ${nearest(text, workloads) ?? `known: ${workloads.join(', ')}`}`,
  unusedCell: (place: string, where: string, why: string) => `${place}, ${brief(where)}: ${why}; the cell is not used`,
  moreCells: (count: number) => `and ${counted(count, 'more cell')} like these`,

  readAs: (place: string, form: string, moved: number, left: number) =>
    `${place}: read as ${form}: ${counted(moved, 'VM')} to move, ${left} left out`,
  dynamic: (place: string, count: number, of: number, assigned: string, maximum: string) =>
    `${place}: ${count} of ${of} VMs have dynamic memory; what is assigned now is moved (${assigned}); at their maximum it would be ${maximum}`,
  noState: (place: string) => `${place}: no column says which VMs run; all of them are taken to`,
  silent: (place: string, what: string) => `${place}: such a list does not tell which VMs have ${what}`,
  noHost: (place: string) => `${place}: no column says on which host a VM runs`,
  cleaned: (place: string, count: number) =>
    `${place}: ${counted(count, 'text')} had control or invisible characters, which were removed`,
  cut: (place: string, count: number, length: number) =>
    `${place}: ${counted(count, 'text')} had more than ${length} characters and ${count === 1 ? 'was' : 'were'} cut`,
  renamed: (count: number, example: string) =>
    `${counted(count, 'name')} stood in the list before; a number tells them apart, as in "${example}"`,
  unread: (place: string, names: readonly string[]) => `${place}: columns that are not read: ${shown(names)}`,
  nearly: (place: string, name: string, meant: string) => `${place}: column "${brief(name)}" is not read; ${meant}`,
  measured: (place: string, count: number) =>
    `${place}: measured dirty rates of ${counted(count, 'VM')} take the place of their workload class`,
  measuredNowhere: (place: string, count: number, example: string) =>
    `${place}: ${counted(count, 'VM')} with a measured rate ${count === 1 ? 'is' : 'are'} not among those to move; the first is "${example}"`,
  measuredTwice: (place: string, count: number) =>
    `${place}: ${counted(count, 'VM')} had several rows; the highest rate is taken`,
};

/** Long or strange text, as it can stand in a message of one line. */
function brief(text: string): string {
  const plain = text.slice(0, 200).replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

function shown(names: readonly string[]): string {
  const some = names.slice(0, 12).map(brief).join(', ');
  return names.length > 12 ? `${some} and ${names.length - 12} more` : some;
}
