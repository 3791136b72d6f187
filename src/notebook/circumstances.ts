import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { InputError } from '../units/input-error.ts';
import { version } from '../version.ts';
import type { Circumstances } from './perform.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What runs where: version, commit (with `+changes` when files differ from it), Node, time or `SOURCE_DATE_EPOCH`.
 * @throws InputError when that variable holds no time
 */
export async function circumstances(now: () => number): Promise<Circumstances> {
  return {
    tool: 'precopy',
    version,
    commit: await commit(),
    node: process.version,
    builtAt: sourceDate(process.env.SOURCE_DATE_EPOCH) ?? Math.floor(now() / 1000),
  };
}

/** Seconds since 1970; a date of at most twelve digits is one that calendars know. */
function sourceDate(epoch: string | undefined): number | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (/^\d{1,12}$/.test(epoch)) return Number(epoch);
  throw new InputError(
    `SOURCE_DATE_EPOCH: "${epoch}" is not a time; expected seconds since 1970, for example 1700000000, or unset it`,
  );
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
