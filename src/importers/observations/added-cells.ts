import { parseCell, scenarioColumn, scenarioColumns } from '../../scenario/columns.ts';
import { InputError } from '../../units/input-error.ts';
import { runColumnNames } from '../run-columns.ts';
import { agreedCells, type NamedCells } from './agreed-cells.ts';
import type { Cell, ObservedRow } from './importer.ts';
import type { OpenedFile } from './importers.ts';
import { messages } from './messages.ts';

/** Cells that fill what a row leaves blank. */
export interface AddedCells {
  readonly columns: readonly string[];
  readonly of: (id: string) => Readonly<Record<string, Cell>>;
}

/** The same row, blanks filled by the first addition that has something for them. */
export function withAdded({ line, cells }: ObservedRow, added: readonly AddedCells[]): ObservedRow {
  const id = String(cells['id'] ?? '');
  return { line, cells: Object.assign({}, ...added.map((one) => one.of(id)).reverse(), cells) as ObservedRow['cells'] };
}

/** What holds for every run, as `memory_mib=8192` states it. @throws InputError when that is no column or no value of it */
export function statedCells(statements: readonly string[]): AddedCells {
  const cells = Object.fromEntries(statements.map(stated));
  return { columns: Object.keys(cells), of: () => cells };
}

function stated(statement: string): [string, Cell] {
  const [, name, text] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(statement) ?? [];
  if (name === undefined) throw new InputError(messages.noStatement(statement));
  try {
    if (runColumnNames.includes(name)) return [name, text!];
    const column = scenarioColumn(name, runColumnNames);
    parseCell(column, text!);
    return [name, column.unit === 'choice' || Number.isNaN(Number(text)) ? text! : Number(text)];
  } catch (error) {
    throw error instanceof InputError ? new InputError(`--set ${name}: ${error.message}`) : error;
  }
}

/**
 * What another file knows: of each VM by its id, or of the host for every run.
 * @param adapter which adapter of the host the runs went over, where it has several that differ
 * @param note is told what rows of one name do not agree on, which fills nothing
 */
export async function cellsOfFile(
  { place, columns, about, rows }: OpenedFile,
  adapter: string | undefined,
  note: (words: string) => void,
): Promise<AddedCells> {
  const known = columns.filter((name) => runColumnNames.includes(name) || scenarioColumns.some((column) => column.name === name));
  const agreed = await agreedCells(rows, known, plain);
  if (agreed.names.size > 0) note(messages.contested([...agreed.names], [...agreed.columns]));
  if (about === 'hosts') {
    const cells = hostCells(place, [...agreed.byName.values()], adapter);
    return { columns: known, of: () => cells };
  }
  return {
    columns: known,
    of: (id) => agreed.byName.get(namesOf(id).find((name) => agreed.byName.has(name)) ?? '')?.cells ?? {},
  };
}

function hostCells(place: string, adapters: readonly NamedCells[], adapter: string | undefined): NamedCells['cells'] {
  const names = adapters.map(({ name }) => name);
  if (adapter !== undefined) {
    const own = adapters.find(({ name }) => plain(name) === plain(adapter));
    if (own === undefined) throw new InputError(messages.noAdapter(place, adapter, names));
    return own.cells;
  }
  const merged = Object.fromEntries(adapters.flatMap(({ cells }) => Object.entries(cells)));
  const differing = Object.keys(merged).filter((column) => adapters.some(({ cells }) => cells[column] !== merged[column]));
  if (differing.length > 0) throw new InputError(messages.severalAdapters(place, names, differing));
  return merged;
}

/** What a VM may be called, in full and without the words that a cluster puts before its name. */
function namesOf(id: string): string[] {
  const words = plain(id).split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}

/** Windows and the people who use it do not tell capitals apart. */
function plain(name: string): string {
  return name.toLowerCase();
}
