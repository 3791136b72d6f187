import { InputError } from '../units/input-error.ts';

/**
 * What is wrong with an analysis file, as a mistake of whoever writes it: what its own lines threw, with the line, and what the
 * model refused.
 * @returns the error itself where lines of ours threw it
 */
export function analysisMistake(error: unknown, slug: string): unknown {
  const file = `${slug}.ts`;
  if (error instanceof InputError) return new InputError(`${file}: ${error.message}`);
  if (!(error instanceof Error)) return new InputError(`${file} threw ${String(error)}`);
  const place = placeOf(error);
  const reason = error.message.split('\n').find((line) => !line.endsWith(':')) ?? error.name;
  if (place === undefined) return isLoading(error) ? new InputError(`${file}: ${reason}`) : error;
  return place.file.endsWith(`analyses/${file}`)
    ? new InputError(`${file}, line ${place.line}: ${error.name}: ${reason}`)
    : error;
}

/** The first line of a source file that the stack names; of a file that cannot be read as TypeScript that is its head. */
function placeOf({ stack = '' }: Error): { readonly file: string; readonly line: string } | undefined {
  for (const [, file, line] of stack.replaceAll('\\', '/').matchAll(/([^\s()]*\.ts):(\d+)/g))
    if (!file!.includes('/node_modules/')) return { file: file!, line: line! };
  return undefined;
}

/** Whether a file that is imported, or a name in it, is not there. */
function isLoading(error: NodeJS.ErrnoException): boolean {
  return error instanceof SyntaxError || ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(error.code ?? '');
}
