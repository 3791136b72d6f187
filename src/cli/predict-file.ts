import { openFile } from '../importers/open-file.ts';
import { readScenarioTable } from '../importers/scenario-table.ts';
import { migrateColumns } from '../model/columns.ts';
import { InputError } from '../units/input-error.ts';
import { BadCells, located } from './bad-cells.ts';
import { resultHeader, resultLines } from './result-lines.ts';
import { writeWhole } from './whole-file.ts';

export interface PredictRequest {
  /** A scenario table; `-` for standard input. */
  readonly file: string;
  /** Where the result goes; standard output when absent. */
  readonly out: string | undefined;
  /** Leave out rows with bad cells rather than refuse the file. */
  readonly skipBad: boolean;
}

export interface PredictEffects {
  /** Told how many rows are predicted so far. */
  progress(predicted: number): void;
  /** Told of each bad cell whose row is left out. */
  skipped(line: string): void;
}

/**
 * Predict every row of a scenario table, in constant memory.
 * @returns numbers of rows predicted and left out
 * @throws InputError when the table is not valid; nothing is written then
 */
export async function predictFile({ file, out, skipBad }: PredictRequest, effects: PredictEffects) {
  const source = openFile(file);
  const bad = new BadCells(source.place);
  let predicted = 0;
  await writeWhole(out, async (append) => {
    const { base, batches } = await readScenarioTable(source, (cell) => {
      bad.add(cell);
      if (skipBad) effects.skipped(located(cell));
    });
    await append(resultHeader);
    for await (const { ids, size, inputs } of batches) {
      if (bad.cells > 0 && !skipBad) continue;
      await append(resultLines(ids, migrateColumns(base, inputs, size)));
      predicted += size;
      effects.progress(predicted);
    }
    if (bad.cells > 0 && !skipBad) throw new InputError(bad.refusal());
  });
  return { predicted, leftOut: bad.rows };
}
