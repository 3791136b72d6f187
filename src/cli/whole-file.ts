import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../units/input-error.ts';

export type Append = (text: string) => Promise<void>;

/**
 * Write a file, or standard output where `target` is absent, wholly or not at all: what `write` appends goes to a temporary file
 * that becomes the target once `write` has succeeded.
 * @throws InputError when the target cannot be written
 */
export async function writeWhole(target: string | undefined, write: (append: Append) => Promise<void>): Promise<void> {
  if (target === '') throw new InputError('--out: the name of the file is empty; give one, for example --out predictions.csv');
  const temporary =
    target === undefined ? path.join(await mkdtemp(path.join(tmpdir(), 'precopy-')), 'output') : await besides(target);
  const discard = () => rmSync(target === undefined ? path.dirname(temporary) : temporary, { recursive: true, force: true });
  process.once('exit', discard);
  try {
    const file = await create(temporary, target);
    try {
      await write((text) => file.appendFile(text));
    } finally {
      await file.close();
    }
    if (target === undefined) await pipeline(createReadStream(temporary), process.stdout, { end: false });
    else await rename(temporary, target);
  } finally {
    discard();
    process.off('exit', discard);
  }
}

/** A name in the target's folder, so that renaming never copies. */
async function besides(target: string): Promise<string> {
  const existing = await stat(target).catch(() => undefined);
  if (existing?.isDirectory())
    throw new InputError(`${target} is a folder; give a file name in it, for example ${path.join(target, 'predictions.csv')}`);
  if (existing !== undefined && !existing.isFile())
    throw new InputError(`${target} is not a file; leave --out away to write to standard output`);
  return path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
}

async function create(temporary: string, target: string | undefined): Promise<FileHandle> {
  try {
    return await open(temporary, 'wx');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (target !== undefined && code === 'ENOENT')
      throw new InputError(`${target}: there is no folder ${path.dirname(target)}; create it first`);
    if (target !== undefined && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS'))
      throw new InputError(`${target} may not be written; choose another folder`);
    throw error;
  }
}
