import { readFile } from 'node:fs/promises';
import { InputError } from '../units/input-error.ts';

/**
 * A plan over runs that were measured by it would lose them: a table is replaced only where its last column is blank throughout.
 * @throws InputError
 */
export async function refuseOverMeasurements(out: string | undefined): Promise<void> {
  if (out === undefined || out === '') return;
  const text = await readFile(out, 'utf8').catch(() => '');
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (rows.some((row) => !/[,;\t]\s*$/.test(row)))
    throw new InputError(`--out: ${out} is there already and holds runs that were filled in; give another name`);
}
