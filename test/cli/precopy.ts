import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export const launcher = path.resolve(import.meta.dirname, '../../src/cli/precopy.mjs');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the command line in a process of its own. */
export async function precopy(
  args: readonly string[],
  { input, cwd, nodeOptions = [], node = process.execPath, env = {}, project }: Options = {},
): Promise<Ended> {
  const program = project === undefined ? launcher : path.join(project, 'src/cli/precopy.mjs');
  const child = spawn(node, [...nodeOptions, program, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.end(input ?? '');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
}

interface Options {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly nodeOptions?: readonly string[];
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A copy of the project to run instead of this one. */
  readonly project?: string;
}

/** A copy of the project whose analyses may be spoiled; gone after the test. */
export function copyOfProject(): string {
  const root = path.resolve(launcher, '../../..');
  const copy = temporaryFolder();
  for (const part of ['src', 'analyses', 'data', 'package.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'precopy-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
