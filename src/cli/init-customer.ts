import { existsSync } from 'node:fs';
import { exampleCustomer } from '../importers/customer/example.ts';
import { InputError } from '../units/input-error.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Write the example customer to a file, or to standard output.
 * @returns the exit code
 * @throws InputError when there is such a file already, or it cannot be written
 */
export async function initCustomer(file: string | undefined): Promise<number> {
  if (file !== undefined && existsSync(file)) throw new InputError(`${file} is there already; give the name of a new file`);
  await writeWhole(file, (append) => append(exampleCustomer));
  return 0;
}
