import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../command.ts';

/** Options as commander hands them over. */
interface ReportOptions {
  readonly set: readonly string[];
  readonly seed: number;
  readonly profile?: string;
  readonly pdf: boolean;
  readonly out?: string;
}

/** The seed of the reports under version control, which only a run as usual may write over. */
const usualSeed = 1;

export const report: CliCommand = {
  declare: (command) =>
    command
      .name('report')
      .summary('run analyses and write their reports')
      .description('Run analyses and write HTML, PDF, Markdown and findings; all of them unless named.')
      .argument(
        '[slug...]',
        'an analysis, by name, number or file, or the sizing of an example customer, such as size-small-shop',
      )
      .option('--set <path=value>', 'set a parameter of the model; may be repeated', collect, [])
      .option('--profile <file>', 'take what precopy fit found out about your hosts where an analysis states nothing else')
      .option('--seed <n>', 'where random numbers start', wholeNumber, usualSeed)
      .option('--no-pdf', 'leave the PDFs out')
      .option('--out <folder>', 'where the reports go; reports, or reports/custom with --set, --profile or another --seed')
      .addHelpText('after', example),

  async run([slugs], options) {
    const { runReports } = await import('../run-reports.ts');
    const { set, seed, profile, pdf, out } = options as unknown as ReportOptions;
    const isUsual = set.length === 0 && seed === usualSeed && profile === undefined;
    const folder = out ?? (isUsual ? 'reports' : path.join('reports', 'custom'));
    return runReports({ analyses: slugs as string[], settings: set, seed, profile, pdf, out: folder });
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
  $ precopy report size-small-shop

Exits with 1 when a finding that should hold does not, with 2 when an analysis cannot be worked through; the others are
written.`;
