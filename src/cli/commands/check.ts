import path from 'node:path';
import { messages } from '../../checks/messages.ts';
import { InputError } from '../../units/input-error.ts';
import { asksForClaim, claimOptions, usualClaimOptions, type ClaimOptions } from '../check-options.ts';
import type { CliCommand } from '../command.ts';
import { rareOptions, type RareOptions } from '../rare-options.ts';

export const check: CliCommand = {
  declare: (command) =>
    rareOptions(
      claimOptions(
        command
          .name('check')
          .summary('say whether a tuning claim is true of your runs, or a rare failure fixed')
          .description(
            'Judge a tuning claim by measured runs: helps, hurts, no difference that matters, or undecided and how many runs are missing. ' +
              'Or judge a campaign against a rare failure (--rare, --runs): how rare it is at least, whether a fix works.',
          )
          .argument(
            '[file]',
            'runs, one per line, - for standard input; columns of predict and what was observed, see the example',
          ),
      ),
    )
      .option('--skip-bad', 'with --rare: leave out rows that cannot be understood and list them', false)
      .option('--json', 'print the result as JSON', false)
      .option(
        '--report [folder]',
        'write an HTML page and a PDF as well, in a folder of their own; below reports/custom unless given',
      )
      .option('--no-pdf', 'leave the PDF out')
      .addHelpText('after', example),

  async run([file], options) {
    const given = { ...usualClaimOptions, ...options } as unknown as CheckOptions;
    const report = given.report === true ? path.join('reports', 'custom') : given.report;
    if (isRare(given)) return checkRare(file as string | undefined, given, report);
    const aside = given.plan ? '--plan' : given.model ? '--model' : undefined;
    if (aside !== undefined && file !== undefined) throw new InputError(messages.fileAndNone(aside));
    if (given.plan) return (await import('../run-check-plan.ts')).runCheckPlan(given);
    if (given.model) return (await import('../run-check-model.ts')).runCheckModel({ ...given, report });
    if (file === undefined) throw new InputError(messages.noFile);
    const { runCheck } = await import('../run-check.ts');
    return runCheck({ ...given, file: file as string, report });
  },
};

/** Options as commander hands them over. */
interface CheckOptions extends RareOptions, ClaimOptions {
  readonly skipBad: boolean;
  readonly json: boolean;
  /** `true` where no folder is named. */
  readonly report?: string | true;
  readonly pdf: boolean;
}

function isRare({ rare, runs, failures, beforeRuns, beforeFailures }: CheckOptions): boolean {
  return [rare, runs, failures, beforeRuns, beforeFailures].some((option) => option !== undefined);
}

async function checkRare(file: string | undefined, options: CheckOptions, report: string | undefined): Promise<number> {
  if (file !== undefined || asksForClaim(options)) throw new InputError(messages.claimOrRare);
  const [{ runRare }, { rareCampaign }] = await Promise.all([import('../run-rare.ts'), import('../rare-options.ts')]);
  const { level, secondsPerRun, skipBad, json, pdf, rare, runs, failures, beforeRuns, beforeFailures } = options;
  const counts = { rare, runs, failures, beforeRuns, beforeFailures } as Parameters<typeof rareCampaign>[0];
  return runRare({ campaign: rareCampaign(counts), level, secondsPerRun, skipBad, json, report, pdf });
}

const example = `
Example, a claim:
  $ cat runs.csv
  order,host,vm,mtu,c_states,observed_total_s
  1,HV01,sql01,9000,on,118.2
  2,HV01,sql01,9000,off,79.9
  3,HV02,sql01,9000,off,81.3
  4,HV02,sql01,9000,on,121.0
  …
  $ precopy check runs.csv --claim c-states --margin 5%
  $ precopy check --plan --claim c-states --blocks host=HV01,HV02 --out to-measure.csv
  $ precopy check --claim receive-buffer --model

Runs are compared with each other where vm, host and every setting but the one in question are equal. Any other column may be
named as --factor and --outcome.

Example, a rare failure:
  $ cat campaign.csv
  vm,phase,runs,failures
  sql01,before,6000,4
  sql02,before,6000,2
  sql01,after,5000,0
  sql02,after,3000,0
  $ precopy check --rare campaign.csv --seconds-per-run 30
  $ precopy check --runs 8000 --failures 0 --before-runs 12000 --before-failures 6

One row per run, per VM or for all: failures in every row; runs is 1, phase is after and vm one and the same unless given. Runs
after the fix on VMs that never failed prove little: name the VMs.`;
