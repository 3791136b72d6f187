import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { version } from '../version.ts';
import type { Circumstances } from './perform.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What runs where: version, commit (with `+changes` when files differ from it), Node, time or `SOURCE_DATE_EPOCH`. */
export async function circumstances(now: () => number): Promise<Circumstances> {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return {
    tool: 'precopy',
    version,
    commit: await commit(),
    node: process.version,
    builtAt: epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) : Math.floor(now() / 1000),
  };
}

async function commit(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: root })).stdout.trim();
  try {
    const [hash, changes] = await Promise.all([
      git('rev-parse', '--short=10', 'HEAD'),
      git('status', '--porcelain', '--', 'src', 'analyses', 'data'),
    ]);
    return changes === '' ? hash : `${hash}+changes`;
  } catch {
    return 'unknown';
  }
}
