import { houseDefaults } from '../calibration/profile.ts';
import { openFile } from '../importers/open-file.ts';
import type { BadCell } from '../importers/scenario-row.ts';
import { readScenarioTable } from '../importers/scenario-table.ts';
import { migrateColumns } from '../model/columns.ts';
import { InputError } from '../units/input-error.ts';
import { counted } from '../units/phrases.ts';
import { BadCells, located } from './bad-cells.ts';
import { readProfile } from './read-profile.ts';
import { refuseInputAsOutput } from './refuse-input-as-output.ts';
import { resultHeader, resultLines } from './result-lines.ts';
import { writeWhole } from './whole-file.ts';

export interface PredictRequest {
  /** A scenario table; `-` for standard input. */
  readonly file: string;
  /** Where the result goes; standard output when absent or `-`. */
  readonly out: string | undefined;
  /** Leave out rows with bad cells rather than refuse the file. */
  readonly skipBad: boolean;
  /** A profile whose values are the defaults of the user’s hosts. */
  readonly profile?: string | undefined;
}

export interface PredictEffects {
  /** Told how many rows are predicted so far. */
  progress(predicted: number): void;
  /** Told of the first bad cells whose rows are left out, and of how many there are beyond them. */
  skipped(line: string): void;
}

/**
 * Predict every row of a scenario table, in constant memory.
 * @returns numbers of rows predicted and left out
 * @throws InputError when the table or the profile is not valid; nothing is written then
 */
export async function predictFile({ file, out, skipBad, profile }: PredictRequest, effects: PredictEffects) {
  await refuseInputAsOutput(out, [file, profile], 'the prediction');
  const known = await readProfile(profile);
  const source = openFile(file);
  const bad = new BadCells(source.place);
  let predicted = 0;
  await writeWhole(out === '-' ? undefined : out, async (append) => {
    const report = (cell: BadCell) => {
      const isFirst = bad.add(cell);
      if (skipBad && isFirst) effects.skipped(located(cell));
    };
    const { base, batches } = await readScenarioTable(source, report, known && houseDefaults(known));
    await append(resultHeader);
    for await (const { ids, size, inputs } of batches) {
      if (bad.cells > 0 && !skipBad) continue;
      await append(resultLines(ids, migrateColumns(base, inputs, size)));
      predicted += size;
      effects.progress(predicted);
    }
    if (bad.cells > 0 && !skipBad) throw new InputError(bad.refusal());
    if (bad.more > 0) effects.skipped(counted(bad.more, 'further cell'));
    if (predicted === 0) throw new InputError(bad.nothingLeft());
  });
  return { predicted, leftOut: bad.rows };
}
