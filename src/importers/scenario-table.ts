import { complete, type HouseDefaults, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { InputError } from '../units/input-error.ts';
import { readDelimited, type DelimitedRow } from './delimited.ts';
import { messages } from './messages.ts';
import type { Source } from './open-file.ts';
import { parseScenarioHeader } from './scenario-header.ts';
import { rowReader, type BadCell, type RowReader, type Value } from './scenario-row.ts';

/** Consecutive good rows, column by column. */
export interface ScenarioBatch {
  readonly size: number;
  readonly ids: readonly string[];
  readonly inputs: Readonly<Partial<Record<ParameterPath, readonly Value[]>>>;
}

export interface ScenarioTable {
  /** What no column varies. */
  readonly base: Scenario;
  /** The rows without bad cells; read as they are asked for, once. */
  readonly batches: AsyncIterable<ScenarioBatch>;
}

const rowsPerBatch = 4096;

/**
 * Read a scenario table: one scenario per row, columns as in `scenario/columns` and an `id`; blank cells take the default of
 * their row's platform.
 * @param onBadCell told of what is not understood, in the order of the file; the row is left out
 * @param house defaults that go over those of the platform
 * @throws InputError when the file is not such a table, here or while the batches are read
 */
export async function readScenarioTable(
  source: Source,
  onBadCell: (bad: BadCell) => void,
  house?: HouseDefaults,
): Promise<ScenarioTable> {
  const { header, decimalComma, rows } = await readDelimited(source);
  const { idAt, ...columns } = parseScenarioHeader(header, source.place);
  const reader = rowReader(columns, decimalComma, house);
  return {
    base: complete(new Map(), house),
    batches: inBatches(goodRows(rows, reader, onBadCell, source.place), reader.paths, idAt),
  };
}

interface GoodRow {
  readonly cells: readonly string[];
  readonly values: readonly Value[];
}

async function* goodRows(
  rows: AsyncIterable<DelimitedRow>,
  reader: RowReader,
  onBadCell: (bad: BadCell) => void,
  place: string,
): AsyncGenerator<GoodRow> {
  let any = false;
  for await (const row of rows) {
    any = true;
    const bad: BadCell[] = [];
    const values = reader.read(row, bad);
    if (bad.length === 0) yield { cells: row.cells, values };
    else bad.forEach(onBadCell);
  }
  if (!any) throw new InputError(messages.headerOnly(place));
}

async function* inBatches(
  rows: AsyncIterable<GoodRow>,
  paths: readonly ParameterPath[],
  idAt: number,
): AsyncGenerator<ScenarioBatch> {
  let pending: GoodRow[] = [];
  const take = (): ScenarioBatch => {
    const taken = pending;
    pending = [];
    return {
      size: taken.length,
      ids: taken.map(({ cells }) => cells[idAt]!),
      inputs: Object.fromEntries(paths.map((path, at) => [path, taken.map(({ values }) => values[at]!)])),
    };
  };
  for await (const row of rows) {
    pending.push(row);
    if (pending.length === rowsPerBatch) yield take();
  }
  if (pending.length > 0) yield take();
}
