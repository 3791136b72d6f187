import type { Command } from 'commander';

/** One command of the command line. */
export interface CliCommand {
  /** Name, arguments, options and an example. */
  readonly declare: (command: Command) => Command;
  /**
   * Do it; what it needs is imported here, so that starting one command does not load what another needs.
   * @returns the exit code
   * @throws InputError for the user's mistakes
   */
  readonly run: (args: readonly unknown[], options: Readonly<Record<string, unknown>>) => Promise<number>;
}
