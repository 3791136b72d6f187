import { stat } from 'node:fs/promises';
import { InputError } from '../units/input-error.ts';

/**
 * A result over its own input would leave nothing to correct and run again.
 * @param what the result, in words
 * @throws InputError
 */
export async function refuseInputAsOutput(
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  what: string,
): Promise<void> {
  const target = await identity(out);
  for (const input of inputs) {
    if (target !== undefined && target === (await identity(input)))
      throw new InputError(`--out: ${out} is what ${what} is made from; give another name`);
  }
}

/** The same for two names of one file; nothing where there is none. */
async function identity(file: string | undefined): Promise<string | undefined> {
  if (file === undefined || file === '' || file === '-') return undefined;
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined;
}
