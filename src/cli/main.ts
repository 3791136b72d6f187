/** Runs one command line; resolves to the exit code. */
export function main(args: readonly string[], version: string): Promise<number> {
  process.stderr.write(`precopy ${version}: ${args.join(' ')}: not yet\n`);
  return Promise.resolve(2);
}
