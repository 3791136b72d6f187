#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { isSuitableNode } from './node.mjs';

const asksVersion = process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2]);

if (asksVersion) process.stdout.write(`${version()}\n`);
else if (isSuitableNode()) {
  await readTypeScript();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2), version());
}

function version() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Node's own type stripping starts in a third of tsx's time; it is not there before 22.18, nor below node_modules. */
async function readTypeScript() {
  if (process.features.typescript && !import.meta.url.includes('/node_modules/')) return;
  const { register } = await import('tsx/esm/api');
  register();
}
