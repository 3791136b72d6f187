import { InvalidArgumentError } from 'commander';
import type { CliCommand } from '../command.ts';

export const preview: CliCommand = {
  declare: (command) =>
    command
      .name('preview')
      .summary('reports in the browser, rebuilt on save')
      .description(
        'Serve reports on this machine only, and rebuild and reload them when a file in analyses/, src/ or data/examples/ is saved.',
      )
      .argument('[slug]', 'an analysis, by name or number, or the sizing of an example customer; all of them unless named')
      .option('--profile <file>', 'take what precopy fit found out about your hosts where an analysis states nothing else')
      .option('--port <n>', 'port to serve on; 0 for any that is free', port, 8080)
      .addHelpText(
        'after',
        '\nExample:\n  $ precopy preview 02-jumbo-frames\n  $ precopy preview 05-sql-server --profile measured.csv.profile.json\n\nEnd it with Ctrl-C.',
      ),

  async run([slug], options) {
    const { previewReports } = await import('../preview-reports.ts');
    await previewReports(slug as string | undefined, options.port as number, options.profile as string | undefined);
    return 0;
  },
};

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('expected a port, 0 to 65535.');
  return Number(text);
}
