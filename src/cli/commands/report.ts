import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface ReportOptions {
  readonly set: readonly string[];
  readonly seed: number;
  readonly profile?: string;
  readonly pdf: boolean;
  readonly out: string;
}

export const report: CliCommand = {
  declare: (command) =>
    command
      .name('report')
      .summary('run analyses and write their reports')
      .description('Run analyses and write HTML, PDF, Markdown and findings; all of them unless named.')
      .argument('[slug...]', 'an analysis, by name or number')
      .option('--set <path=value>', 'set a parameter of the model; may be repeated', collect, [])
      .option('--profile <file>', 'take what precopy fit found out about your hosts where an analysis states nothing else')
      .option('--seed <n>', 'where random numbers start', wholeNumber, 1)
      .option('--no-pdf', 'leave the PDFs out')
      .option('--out <folder>', 'where the reports go', 'reports')
      .addHelpText('after', example),

  async run([slugs], options) {
    const { runReports } = await import('../run-reports.ts');
    const { set, seed, profile, pdf, out } = options as unknown as ReportOptions;
    return runReports({ analyses: slugs as string[], settings: set, seed, profile, pdf, out });
  },
};

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('expected a whole number, 0 or more.');
  return Number(text);
}

const example = `
Example:
  $ precopy report 02-jumbo-frames --set host.cStates=off --no-pdf

Exits with 1 when a finding that should hold does not.`;
