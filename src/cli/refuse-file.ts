import { stat } from 'node:fs/promises';
import { InputError } from '../units/input-error.ts';

/** @throws InputError when what is to be a folder is a file */
export async function refuseFile(out: string, option = '--out'): Promise<void> {
  const there = await stat(out).catch(() => undefined);
  if (there?.isDirectory() === false) throw new InputError(`${option}: ${out} is not a folder; name one, it need not exist`);
}
