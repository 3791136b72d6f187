import { InputError } from '../../units/input-error.ts';
import { amounts, fields, type Field } from './fields.ts';
import { messages } from './messages.ts';
import type { Sheet } from './sheet.ts';
import { plainTable, vocabularies, type Vocabulary } from './vocabularies.ts';

/** Which column of a file holds what: `memory_mib` in `RAM (MB)`. */
export type ColumnMap = ReadonlyMap<string, string>;

/** What stands where in a sheet. */
export interface Layout extends Pick<Vocabulary, 'name' | 'maximumOfAll' | 'silentOn'> {
  readonly positions: ReadonlyMap<Field, number>;
}

/**
 * What the columns of a sheet are, by their names, and over that by the map.
 * @throws InputError when they are no list of VMs, or the map does not fit them
 */
export function layoutOf(sheet: Sheet, map: ColumnMap = new Map()): Layout {
  const where = positionsOf(sheet);
  const mapped = mappedColumns(sheet, map, where);
  const vocabulary = vocabularies.find((one) => isOf(one, where)) ?? (map.size > 0 ? mappedTable : undefined);
  if (vocabulary === undefined)
    throw new InputError(messages.unknownTable(sheet.place, placeOfNames(sheet), sheet.names, vocabularies.map(describe)));
  const stated = mapped.flatMap(([field]) => sameAmount(field));
  const found = columnsIn(vocabulary, where).filter(([field]) => !stated.includes(field));
  const positions = new Map([...found, ...mapped]);
  refuseRivals(sheet, positions);
  refuseIncomplete(sheet, positions);
  return { ...vocabulary, positions };
}

/** Any table: its columns are called what the map says, or else as in a plain one. */
const mappedTable: Vocabulary = { ...plainTable, name: 'a table by its column map' };

function mappedColumns({ place, names, ...sheet }: Sheet, map: ColumnMap, where: ReadonlyMap<string, number>): [Field, number][] {
  return [...map].map(([field, column]) => {
    if (!isField(field)) throw new InputError(messages.unknownField(field, fields));
    const position = where.get(column.trim().toLowerCase());
    if (position === undefined) throw new InputError(messages.noSuchColumn(place, placeOfNames(sheet), field, column, names));
    return [field, position];
  });
}

/** Where the columns of these names stand. */
export function columnsNamed(sheet: Sheet, columns: Vocabulary['columns']): ReadonlyMap<Field, number> {
  return new Map(columnsIn({ columns }, positionsOf(sheet)));
}

/** By name in small letters; the first where a name stands twice. */
function positionsOf({ names }: Sheet): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name.trim().toLowerCase(), at] as const).reverse());
}

function isOf({ columns, needs }: Vocabulary, where: ReadonlyMap<string, number>): boolean {
  const has = (field: Field) => columns[field]?.some((name) => where.has(name.toLowerCase())) ?? false;
  return needs.every((choices) => choices.some(has));
}

function columnsIn({ columns }: Pick<Vocabulary, 'columns'>, where: ReadonlyMap<string, number>): [Field, number][] {
  return Object.entries(columns).flatMap(([field, names]): [Field, number][] => {
    const name = names.find((candidate) => where.has(candidate.toLowerCase()));
    return name === undefined ? [] : [[field as Field, where.get(name.toLowerCase())!]];
  });
}

/** The fields that state the same as one, itself among them. */
function sameAmount(field: Field): Field[] {
  const columns = Object.values(amounts).find((units) => field in units);
  return columns === undefined ? [field] : (Object.keys(columns) as Field[]);
}

function refuseRivals(sheet: Sheet, positions: ReadonlyMap<Field, number>): void {
  for (const field of positions.keys()) {
    const rival = sameAmount(field).find((other) => other !== field && positions.has(other));
    if (rival === undefined) continue;
    const [one, other] = [field, rival].map((name) => sheet.names[positions.get(name)!]!);
    throw new InputError(messages.rivalColumns(sheet.place, placeOfNames(sheet), one!, other!));
  }
}

function refuseIncomplete(sheet: Sheet, positions: ReadonlyMap<Field, number>): void {
  const memory = [...Object.keys(amounts.memory), ...Object.keys(amounts.assigned)] as Field[];
  const missing = !positions.has('name') ? 'name' : memory.some((field) => positions.has(field)) ? undefined : 'memory_mib';
  if (missing !== undefined) throw new InputError(messages.incompleteMap(sheet.place, placeOfNames(sheet), missing));
}

/** Where in the file the names of columns stand. */
function placeOfNames({ counted }: Pick<Sheet, 'counted'>): string {
  return counted === 'entry' ? '' : `, ${counted} 1`;
}

function describe({ name, columns, needs }: Vocabulary): string {
  return `${name} (${needs.map((choices) => choices.map((field) => columns[field]![0]).join(' or ')).join(', ')})`;
}

function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}
