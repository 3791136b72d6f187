import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, watch } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../units/input-error.ts';
import { chosenReports } from './chosen-reports.ts';
import { previewServer } from './preview-server.ts';
import { readProfile } from './read-profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const watched = ['analyses', 'src', 'data/examples'];
/** Editors write a file in several steps; wait until they are through, in milliseconds. */
const settle = 150;

/**
 * Serve reports until interrupted; every save builds them again in a fresh process, which sees the new code.
 * @param profile file of a profile that the reports are made with
 * @throws InputError when there is no such report, the profile is none, or the port cannot be had
 */
export async function previewReports(name: string | undefined, port: number, profile?: string): Promise<never> {
  const slugs = name === undefined ? [] : await slugsOf(name);
  await readProfile(profile);
  const options = profile === undefined ? [] : ['--profile', profile];
  const folder = await mkdtemp(path.join(tmpdir(), 'precopy-preview-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

  const { server, reload } = previewServer(folder, slugs[0]);
  await listen(server, port);
  await build(slugs, folder, options);
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`);

  for await (const _ of saves()) {
    await build(slugs, folder, options);
    reload();
  }
  throw new Error('watching ended');
}

async function slugsOf(name: string): Promise<string[]> {
  const { analyses, sizes } = await chosenReports([name]);
  return [...analyses, ...sizes.map(({ slug }) => slug)];
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new InputError(`port ${port} is in use; name another with --port, 0 for any that is free`);
    if (code === 'EACCES') throw new InputError(`port ${port} may not be used; name one above 1023 with --port`);
    throw error;
  }
}

/** One event per burst of saves, also of those during the last build. */
async function* saves(): AsyncGenerator<void> {
  let saved = Promise.withResolvers<void>();
  for (const name of watched) watch(path.join(root, name), { recursive: true }, () => saved.resolve());
  for (;;) {
    await saved.promise;
    await new Promise((resolve) => setTimeout(resolve, settle));
    saved = Promise.withResolvers();
    yield;
  }
}

/** A build that fails says so on standard error; what was built before stays. */
async function build(slugs: readonly string[], folder: string, options: readonly string[]): Promise<void> {
  const launcher = fileURLToPath(new URL('precopy.mjs', import.meta.url));
  const child = spawn(process.execPath, [launcher, 'report', ...slugs, '--no-pdf', '--out', folder, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
}
