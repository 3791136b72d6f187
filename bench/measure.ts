import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const launcher = path.resolve(import.meta.dirname, '../src/cli/precopy.mjs');

/** Print one line of the benchmark's result. */
export function print(what: string, result: string): void {
  process.stdout.write(`${what.padEnd(58)}${result.padStart(20)}\n`);
}

/** Seconds that `work` takes. */
export function time(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

export function fastest(runs: readonly number[]): number {
  return Math.min(...runs);
}

/** Peak memory of this process so far. */
export function peak(): string {
  return megabytes(process.resourceUsage().maxRSS);
}

/** Run the command line and wait. @returns seconds from start to end, and its peak memory */
export async function run(args: readonly string[]): Promise<{ seconds: number; peak: string }> {
  const tellPeak = "process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))";
  const hook = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${tellPeak}`;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', hook, launcher, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const [resident] = await Promise.all([text(child.stdio[3] as NodeJS.ReadableStream), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`precopy ${args.join(' ')} ended with ${child.exitCode}`);
  return { seconds: (performance.now() - started) / 1000, peak: megabytes(Number(resident)) };
}

/** Node counts resident memory in KiB on every platform. */
function megabytes(kibibytes: number): string {
  return `${Math.round(kibibytes / 1024)} MiB`;
}
