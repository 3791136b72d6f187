import { existsSync } from 'node:fs';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fontFile } from '../charts/text-width.ts';
import { lacksBundledChromium } from '../report/browser-bundled.ts';
import { openPress } from '../report/press.ts';
import { InputError } from '../units/input-error.ts';

/** One thing looked at. `limit` leaves reports without PDF possible; `problem` does not. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'limit' | 'problem';
  readonly found: string;
  /** What to do, where something is to be done. */
  readonly remedy?: string;
}

/** Look at everything that reports need. */
export async function examine(): Promise<Check[]> {
  return [
    { name: 'Node', state: 'ok', found: `${process.version} (${process.execPath})` },
    { name: 'cores', state: 'ok', found: String(availableParallelism()) },
    memory(totalmem()),
    await temporaryFolder(),
    await reportsFolder('reports'),
    await font(),
    await browser(),
  ];
}

/** The checks as lines of text. */
export function tell(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks
    .map(
      ({ name, state, found, remedy }) =>
        `${state.padEnd(7)}  ${name.padEnd(width)}  ${found}${remedy === undefined ? '' : `; ${remedy}`}\n`,
    )
    .join('');
}

function memory(total: number): Check {
  const found = `${(total / 2 ** 30).toFixed(1)} GiB`;
  if (total >= 2 * 2 ** 30) return { name: 'memory', state: 'ok', found };
  return { name: 'memory', state: 'limit', found, remedy: 'grids of a million points and PDFs want 2 GiB' };
}

async function temporaryFolder(): Promise<Check> {
  const name = 'temporary folder';
  try {
    await rm(await mkdtemp(path.join(tmpdir(), 'precopy-')), { recursive: true });
    return { name, state: 'ok', found: tmpdir() };
  } catch {
    return {
      name,
      state: 'problem',
      found: `${tmpdir()} cannot be written`,
      remedy: 'set TMPDIR (Windows: TEMP) to a folder that can',
    };
  }
}

async function reportsFolder(folder: string): Promise<Check> {
  const name = 'reports folder';
  const found = path.resolve(folder);
  try {
    await access(existsSync(folder) ? folder : path.dirname(found), constants.W_OK);
    return { name, state: 'ok', found };
  } catch {
    return { name, state: 'problem', found: `${found} cannot be written`, remedy: 'name another one with report --out' };
  }
}

async function font(): Promise<Check> {
  try {
    await access(fontFile(), constants.R_OK);
    return { name: 'font', state: 'ok', found: 'Inter, as shipped' };
  } catch {
    return { name: 'font', state: 'problem', found: 'Inter is missing', remedy: 'run npm ci' };
  }
}

/** A browser that is there may still not start, so start it. */
async function browser(): Promise<Check> {
  const name = 'browser';
  const bring = lacksBundledChromium() ? 'run npm ci, which brings a Chromium' : 'install Chrome, Edge or Chromium';
  const remedy = `${bring}, or set PRECOPY_BROWSER to the path of one`;
  try {
    const press = await openPress();
    if (press === undefined) return { name, state: 'limit', found: 'none that starts, so reports come without PDF', remedy };
    await press.close();
    return { name, state: 'ok', found: `${press.browser.path}, ${press.browser.kind}` };
  } catch (error) {
    if (error instanceof InputError) return { name, state: 'limit', found: `no PDFs as things are: ${error.message}` };
    const [reason] = (error as Error).message.split('\n');
    return { name, state: 'limit', found: `none starts, so reports come without PDF: ${reason}`, remedy };
  }
}
