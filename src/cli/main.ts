import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { explain } from './explain.ts';
import { leaveQuietly } from './leave-quietly.ts';

/**
 * Run one command line.
 * @returns the exit code: 0 done, 1 done but a required finding does not hold, 2 the user's mistake, 70 ours
 */
export async function main(args: readonly string[], version: string): Promise<number> {
  leaveQuietly();
  let code = 0;
  const program = new Command('precopy')
    .description('Plan, tune and write about live migration of virtual machines.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'precopy:')) })
    .addHelpText('after', '\nEach command has --help with an example.');
  for (const { declare, run } of commands) {
    const command = declare(new Command().copyInheritedSettings(program));
    program.addCommand(
      command.action(async () => {
        code = await run(command.processedArgs, command.opts());
      }),
    );
  }
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return code;
  } catch (error) {
    return error instanceof CommanderError ? (error.exitCode === 0 ? 0 : 2) : explain(error);
  }
}
