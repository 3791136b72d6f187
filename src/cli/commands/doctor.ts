import type { CliCommand } from '../command.ts';

export const doctor: CliCommand = {
  declare: (command) =>
    command
      .name('doctor')
      .summary('what works on this machine, and what to do about the rest')
      .description('Check Node, memory, folders, fonts and the browser that prints PDFs.')
      .option('--json', 'print the checks as JSON', false)
      .addHelpText(
        'after',
        '\nExample:\n  $ precopy doctor\n\nExits with 0 when every report but its PDF can be written, else with 1.',
      ),

  async run(_, options) {
    const { examine, tell } = await import('../examine.ts');
    const checks = await examine();
    process.stdout.write(options.json ? `${JSON.stringify(checks, null, 2)}\n` : tell(checks));
    return checks.some(({ state }) => state === 'problem') ? 1 : 0;
  },
};
