import { inspect } from 'node:util';
import { InputError } from '../units/input-error.ts';
import { SystemRefusal } from './system-refusal.ts';

/** Say on standard error what went wrong. @returns the exit code: 2 for the user's mistake, 1 for the machine's refusal, 70 for ours */
export function explain(error: unknown): number {
  if (error instanceof InputError) {
    process.stderr.write(`precopy: ${error.message}\n`);
    return 2;
  }
  if (error instanceof SystemRefusal || isRefusal(error)) {
    process.stderr.write(`precopy: the system refused: ${error.message}\n`);
    return 1;
  }
  process.stderr.write(`${inspect(error)}\nThis is a bug in precopy. Please report it with the lines above and the command.\n`);
  return 70;
}

/** A full disk, a folder without write access and the like. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'syscall' in error &&
    ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EDQUOT', 'EMFILE', 'EFBIG', 'EIO'].includes(
      String((error as NodeJS.ErrnoException).code),
    )
  );
}
