import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.ts';

/** Write the report of an analysis file when that very file is what Node was started with. */
export function runIfStarted(url: string): void {
  const file = fileURLToPath(url);
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== realpathSync(file)) return;
  setImmediate(() => void reportOn(path.basename(file, path.extname(file))));
}

async function reportOn(slug: string): Promise<void> {
  const { main } = await import('./main.ts');
  process.exitCode = await main(['report', slug, ...process.argv.slice(2)], version);
}
