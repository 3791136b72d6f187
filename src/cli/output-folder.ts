import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../units/input-error.ts';
import { SystemRefusal } from './system-refusal.ts';

/**
 * See whether a folder that need not exist can be written, before any work is done for it.
 * @throws InputError when the name is empty or that of a file
 * @throws SystemRefusal when nothing can be written there
 */
export async function checkOutputFolder(out: string, option = '--out'): Promise<void> {
  if (out === '') throw new InputError(`${option}: the name of the folder is empty; give one, it need not exist`);
  const nearest = nearestThere(path.resolve(out));
  if (!(await stat(nearest)).isDirectory())
    throw new InputError(`${option}: ${path.relative('', nearest)} is not a folder; name one, it need not exist`);
  try {
    await rm(await mkdtemp(path.join(nearest, '.precopy-')), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SystemRefusal(`${out} cannot be written (${code}); name another folder with ${option}`, { cause: error });
  }
}

function nearestThere(folder: string): string {
  return existsSync(folder) ? folder : nearestThere(path.dirname(folder));
}
