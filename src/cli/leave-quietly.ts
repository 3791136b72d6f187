import { explain } from './explain.ts';

/**
 * End without a stack trace when the reader of our output goes away (`| head`), when the output cannot be written, or when the
 * user interrupts; exit handlers still run. Work goes on where only messages find no reader.
 */
export function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : explain(error)));
  process.stderr.on('error', () => undefined);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}
