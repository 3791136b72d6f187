import path from 'node:path';
import type { Customer } from '../importers/customer/customer.ts';
import { readCustomer } from '../importers/customer/read-customer.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import { readMeasuredRates, withMeasured } from '../importers/inventory/measured-rates.ts';
import { joinInventories, readInventory } from '../importers/inventory/read-inventory.ts';
import { openFile } from '../importers/open-file.ts';
import type { Report } from '../report/document.ts';
import { InputError } from '../units/input-error.ts';
import { checkOutputFolder } from './output-folder.ts';

export interface RunSizeRequest {
  /** A customer; `-` for standard input. */
  readonly file: string | undefined;
  readonly seed: number;
  readonly pdf: boolean;
  /** Folder that gets the folder of the report. */
  readonly out: string;
}

/**
 * Write the sizing report of a customer, and tell its answer.
 * @returns the exit code
 * @throws InputError when the customer or the inventory is not valid
 */
export async function runSize({ file, seed, pdf, out }: RunSizeRequest): Promise<number> {
  if (file === undefined)
    throw new InputError('size needs the file of a customer; precopy size --init customer.yaml writes one to start from');
  await checkOutputFolder(out);
  const { publishReport } = await import('../notebook/publish-report.ts');
  const { folder, noPdf } = await publishReport(await sizeFile(file, seed), out, pdf);
  process.stdout.write([`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n') + '\n');
  return 0;
}

/** The report of a customer’s file; names in it are beside it. */
export async function sizeFile(file: string, seed: number): Promise<Report> {
  const [{ size }, { sizeReport }, { readHostPaths }, { readEvidence }, { readLogo }, { circumstances }] = await Promise.all([
    import('../sizing/size.ts'),
    import('../notebook/size-report.ts'),
    import('../notebook/read-host-paths.ts'),
    import('../notebook/read-evidence.ts'),
    import('../notebook/read-logo.ts'),
    import('../notebook/circumstances.ts'),
  ]);
  const source = openFile(file);
  const customer = await readCustomer(source);
  const beside = (name: string) => path.resolve(file === '-' ? '.' : path.dirname(file), name);
  const [inventory, hostPaths, evidence, logo, here] = await Promise.all([
    readInventories(customer, beside),
    readHostPaths(),
    readEvidence(),
    customer.logo === undefined ? undefined : readLogo(beside(customer.logo)),
    circumstances(() => Date.now()),
  ]);
  const sizing = size(customer, inventory, hostPaths, evidence, seed);
  return sizeReport({
    place: source.place,
    customer,
    inventory,
    sizing,
    evidence,
    seed,
    here,
    ...(logo !== undefined && { logo }),
  });
}

async function readInventories({ inventory }: Customer, beside: (name: string) => string): Promise<Inventory> {
  const { files, columns, counters } = inventory;
  const joined = joinInventories(await Promise.all(files.map((name) => readInventory(openFile(beside(name)), columns))));
  return counters === undefined ? joined : withMeasured(joined, await readMeasuredRates(openFile(beside(counters))));
}
