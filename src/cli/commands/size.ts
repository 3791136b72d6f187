import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface SizeOptions {
  readonly init: boolean;
  readonly profile?: string;
  readonly seed: number;
  readonly pdf: boolean;
  readonly out: string;
}

export const size: CliCommand = {
  declare: (command) =>
    command
      .name('size')
      .summary('the sizing report for one customer')
      .description(
        'From an inventory and what is asked of a cluster: how long hosts take to empty, what makes it faster, which VMs are difficult.',
      )
      .argument('[file]', 'customer in YAML, - for standard input; inventories are named in it')
      .option(
        '--init',
        'write an example customer with a comment on every key to [file] or standard output, and nothing else',
        false,
      )
      .option('--profile <file>', 'take what precopy fit found out about your hosts where the customer’s file states nothing')
      .option('--seed <n>', 'where random numbers start', wholeNumber, 1)
      .option('--no-pdf', 'leave the PDF out')
      .option('--out <folder>', 'where the folder of the report goes', 'reports')
      .addHelpText('after', example),

  async run([file], options) {
    const { init, ...rest } = options as unknown as SizeOptions;
    if (init) return (await import('../init-customer.ts')).initCustomer(file as string | undefined);
    return (await import('../run-size.ts')).runSize({ file: file as string | undefined, ...rest });
  },
};

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return Number(text);
}

const example = `
Example:
  $ precopy size --init customer.yaml
  $ precopy size customer.yaml
  $ precopy size customer.yaml --profile measured.csv.profile.json

Inventories: Get-VM | Export-Csv or ConvertTo-Json, RVTools vInfo, a plain table (name, memory_mib, host, …) or any other table
with a column map. Their names are looked for beside the customer’s file.`;
