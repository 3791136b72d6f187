import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface FitOptions {
  readonly out?: string;
  readonly name?: string;
  readonly seed: number;
  readonly skipBad: boolean;
  readonly json: boolean;
  /** `true` where no folder is named. */
  readonly report?: string | true;
  readonly pdf: boolean;
}

export const fit: CliCommand = {
  declare: (command) =>
    command
      .name('fit')
      .summary('calibrate the model to measurements')
      .description(
        'Fit the parameters that measured migrations can show, say which they cannot, and write a profile of the hosts.',
      )
      .argument(
        '<file>',
        'measurement table, - for standard input; the columns of predict and what was observed, see the example',
      )
      .option('--out <file>', 'where the profile goes; <file>.profile.json unless given')
      .option('--name <name>', 'what the profile is called; the name of the file unless given')
      .option('--seed <n>', 'where random numbers start', wholeNumber, 1)
      .option('--skip-bad', 'leave out rows that cannot be understood and list them, rather than refuse the file', false)
      .option('--json', 'print the result as JSON', false)
      .option(
        '--report [folder]',
        'write an HTML page and a PDF of the fit as well, in a folder of their own; below reports/custom unless given',
      )
      .option('--no-pdf', 'leave the PDF out')
      .addHelpText('after', example),

  async run([file], options) {
    const { runFit } = await import('../run-fit.ts');
    const { report, ...rest } = options as unknown as FitOptions;
    return runFit({ file: file as string, ...rest, report: report === true ? path.join('reports', 'custom') : report });
  },
};

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return Number(text);
}

const example = `
Example:
  $ cat measured.csv
  id,platform,memory_mib,link_gbps,mtu,power_plan,c_states,observed_total_s,observed_downtime_ms
  sql01,hyperv-2016,51200,10,9000,full,off,81.2,640
  sql01,hyperv-2016,51200,10,9000,full,on,118.0,
  web01,hyperv-2016,8192,10,1500,balanced,on,40.3,590
  web02,hyperv-2016,8192,1,1500,balanced,on,92.7,910
  $ precopy fit measured.csv
  $ precopy predict vms.csv --profile measured.csv.profile.json

Observed columns: observed_total_s, observed_downtime_ms, observed_goodput_mbps, observed_transferred_mib; blank where not
observed, at least one per row. At least 4 rows at different settings, 10 for intervals to rely on; what you vary decides
what can be fitted.`;
