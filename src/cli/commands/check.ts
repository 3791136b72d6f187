import path from 'node:path';
import type { CliCommand } from '../command.ts';
import { rareOptions, type RareOptions } from '../rare-options.ts';

export const check: CliCommand = {
  declare: (command) =>
    rareOptions(
      command
        .name('check')
        .summary('say what runs prove: a rare failure and its fix')
        .description(
          'Judge a campaign against a rare failure: how rare it is at least, whether a fix works, which runs are missing.',
        ),
    )
      .option('--skip-bad', 'leave out rows that cannot be understood and list them, rather than refuse the file', false)
      .option('--json', 'print the result as JSON', false)
      .option(
        '--report [folder]',
        'write an HTML page and a PDF as well, in a folder of their own; below reports/custom unless given',
      )
      .option('--no-pdf', 'leave the PDF out')
      .addHelpText('after', example),

  async run(_, options) {
    const [{ runRare }, { rareCampaign }] = await Promise.all([import('../run-rare.ts'), import('../rare-options.ts')]);
    const { level, secondsPerRun, skipBad, json, report, pdf, ...counts } = options as unknown as CheckOptions;
    return runRare({
      ...{ campaign: rareCampaign(counts), level, secondsPerRun, skipBad, json, pdf },
      report: report === true ? path.join('reports', 'custom') : report,
    });
  },
};

/** Options as commander hands them over. */
interface CheckOptions extends RareOptions {
  readonly skipBad: boolean;
  readonly json: boolean;
  /** `true` where no folder is named. */
  readonly report?: string | true;
  readonly pdf: boolean;
}

const example = `
Example:
  $ cat runs.csv
  vm,phase,runs,failures
  sql01,before,6000,4
  sql02,before,6000,2
  sql01,after,5000,0
  sql02,after,3000,0
  $ precopy check --rare runs.csv --seconds-per-run 30
  $ precopy check --runs 8000 --failures 0 --before-runs 12000 --before-failures 6

One row per run, per VM or for all: failures in every row; runs is 1, phase is after and vm one and the same unless given. Runs
after the fix on VMs that never failed prove little: name the VMs.`;
