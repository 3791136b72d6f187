import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { InputError } from '../../units/input-error.ts';
import type { Mistake } from '../plan/mistakes.ts';
import type { Customer } from './customer.ts';
import type { StatedCustomer } from './read-customer.ts';

/** A file that a customer names: where, as written, and what it is to be. */
interface NamedFile {
  readonly path: Mistake['path'];
  readonly name: string;
  readonly expected: string;
}

/**
 * See that all files that a customer names can be read.
 * @param beside path of a file so named
 * @throws InputError that lists those that cannot, each with line and column of its name
 */
export async function checkNamedFiles({ customer, refusal }: StatedCustomer, beside: (name: string) => string): Promise<void> {
  const found = await Promise.all(
    namedFiles(customer).map(async ({ path, name, expected }): Promise<Mistake | undefined> => {
      const why = await whyUnreadable(beside(name));
      if (why === undefined) return undefined;
      return { path, why: `"${name}" ${why}; expected ${expected} at ${beside(name)}, so put it there or correct the name` };
    }),
  );
  const mistakes = found.filter((one) => one !== undefined);
  if (mistakes.length > 0) throw refusal(mistakes);
}

/**
 * What is read from a file that a customer names; what is wrong with it is told where it is named.
 * @throws InputError with line and column of the name
 */
export async function atName<T>({ refusal }: StatedCustomer, path: Mistake['path'], read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof InputError ? refusal([{ path, why: error.message }]) : error;
  }
}

function namedFiles({ logo, inventory: { files, counters } }: Customer): NamedFile[] {
  return [
    ...(logo === undefined ? [] : [{ path: ['logo'], name: logo, expected: 'a PNG, JPEG or SVG' }]),
    ...files.map((name, at) => ({ path: ['inventory', 'files', at], name, expected: 'an inventory' })),
    ...(counters === undefined
      ? []
      : [{ path: ['inventory', 'counters'], name: counters, expected: 'a table with the columns vm and dirty_mib_s' }]),
  ];
}

async function whyUnreadable(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).isDirectory()) return 'is a folder';
    await access(file, constants.R_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
    return 'is no file';
  }
}
