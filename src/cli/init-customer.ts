import { existsSync } from 'node:fs';
import path from 'node:path';
import { exampleCustomer, exampleInventory } from '../importers/customer/example.ts';
import { InputError } from '../units/input-error.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Write the example customer to a file, with the inventory that it names beside it unless there is one already, or the customer
 * alone to standard output.
 * @returns the exit code
 * @throws InputError when there is such a customer already, or a file cannot be written
 */
export async function initCustomer(file: string | undefined): Promise<number> {
  if (file !== undefined && existsSync(file)) throw new InputError(`${file} is there already; give the name of a new file`);
  await writeWhole(file, (append) => append(exampleCustomer));
  if (file === undefined) return 0;
  const inventory = path.join(path.dirname(file), exampleInventory.file);
  const isThere = existsSync(inventory);
  if (!isThere) await writeWhole(inventory, (append) => append(exampleInventory.text));
  process.stdout.write(
    [
      `customer in ${file}`,
      isThere ? `${inventory} was there already and is its inventory` : `an inventory to replace by your own in ${inventory}`,
      `next: precopy size ${file}`,
    ].join('\n') + '\n',
  );
  return 0;
}
