import path from 'node:path';
import { houseRanges, type Profile } from '../calibration/profile.ts';
import { decimalSigns, type Customer } from '../importers/customer/customer.ts';
import { atName, checkNamedFiles } from '../importers/customer/named-files.ts';
import { readCustomer, type StatedCustomer } from '../importers/customer/read-customer.ts';
import type { Inventory } from '../importers/inventory/inventory.ts';
import { readMeasuredRates, withMeasured } from '../importers/inventory/measured-rates.ts';
import { joinInventories, readInventory } from '../importers/inventory/read-inventory.ts';
import { openFile } from '../importers/open-file.ts';
import type { Report } from '../report/document.ts';
import type { PlatformId } from '../scenario/platforms.ts';
import type { MeasuredHosts } from '../sizing/measured-hosts.ts';
import { withDecimals } from '../units/decimal-sign.ts';
import { InputError } from '../units/input-error.ts';
import { checkOutputFolder } from './output-folder.ts';
import { readProfile } from './read-profile.ts';

export interface RunSizeRequest {
  /** A customer; `-` for standard input. */
  readonly file: string | undefined;
  /** File of a profile. */
  readonly profile?: string | undefined;
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
export async function runSize({ file, profile, seed, pdf, out }: RunSizeRequest): Promise<number> {
  if (file === undefined)
    throw new InputError('size needs the file of a customer; precopy size --init customer.yaml writes one to start from');
  await checkOutputFolder(out);
  const { publishReport } = await import('../notebook/publish-report.ts');
  const { folder, noPdf } = await publishReport(await sizeFile(file, seed, await readProfile(profile)), out, pdf);
  process.stdout.write([`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n') + '\n');
  return 0;
}

/**
 * The report of a customer’s file, numbers as the customer’s language writes them; names in it are beside it.
 * @param profile what a fit found out about the customer’s hosts
 */
export async function sizeFile(file: string, seed: number, profile?: Profile): Promise<Report> {
  const source = openFile(file);
  const stated = await readCustomer(source);
  const beside = (name: string) => path.resolve(file === '-' ? '.' : path.dirname(file), name);
  await checkNamedFiles(stated, beside);
  return withDecimals(decimalSigns[stated.customer.language], () =>
    sizeCustomer({ stated, place: source.place, beside, seed, profile }),
  );
}

interface Asked {
  readonly stated: StatedCustomer;
  readonly place: string;
  /** Path of a file that the customer names. */
  readonly beside: (name: string) => string;
  readonly seed: number;
  readonly profile: Profile | undefined;
}

async function sizeCustomer({ stated, place, beside, seed, profile }: Asked): Promise<Report> {
  const { customer } = stated;
  const { logo: logoName } = customer;
  const [{ size }, { sizeReport }, { readHostPaths }, { readEvidence }, { readLogo }, { circumstances }, { told }] =
    await Promise.all([
      import('../sizing/size.ts'),
      import('../notebook/size-report.ts'),
      import('../notebook/read-host-paths.ts'),
      import('../notebook/read-evidence.ts'),
      import('../notebook/read-logo.ts'),
      import('../notebook/circumstances.ts'),
      import('../notebook/perform.ts'),
    ]);
  const [inventory, hostPaths, evidence, logo, here] = await Promise.all([
    readInventories(customer, beside),
    readHostPaths(),
    readEvidence(),
    logoName === undefined ? undefined : atName(stated, ['logo'], () => readLogo(beside(logoName))),
    circumstances(() => Date.now()),
  ]);
  const measured = profile && measuredHosts(profile, customer.cluster.platform, told);
  const sizing = size(customer, inventory, hostPaths, evidence, seed, measured);
  return sizeReport({ place, customer, inventory, sizing, evidence, seed, here, ...(logo !== undefined && { logo }) });
}

/** The profile for hosts of a platform. @throws InputError where it holds nothing for them */
function measuredHosts(profile: Profile, platform: PlatformId, told: (of: Profile) => string): MeasuredHosts {
  const { name, errors } = profile;
  const values = houseRanges(profile, platform);
  if (values.size === 0)
    throw new InputError(
      `--profile: profile "${name}" holds no value for hosts of ${platform}, so it changes nothing; leave it out, or fit more runs`,
    );
  const seen = Object.values((errors as Partial<Profile['errors']> | undefined)?.after ?? {}).at(-1);
  return { name, told: told(profile), values, ...(seen && seen.count > 0 && { off: { median: seen.median, p90: seen.p90 } }) };
}

async function readInventories({ inventory }: Customer, beside: (name: string) => string): Promise<Inventory> {
  const { files, columns, counters } = inventory;
  const joined = joinInventories(await Promise.all(files.map((name) => readInventory(openFile(beside(name)), columns))));
  return counters === undefined ? joined : withMeasured(joined, await readMeasuredRates(openFile(beside(counters))));
}
