import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fastest, print, run } from './measure.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'precopy-bench-'));
try {
  const table = path.join(folder, 'ten.csv');
  writeFileSync(table, `id,memory_mib\n${Array.from({ length: 10 }, (_, row) => `vm${row},${1024 * (row + 1)}\n`).join('')}`);
  print('precopy --version, start to end', await secondsOf(['--version']));
  print('precopy predict, ten rows, start to end', await secondsOf(['predict', table]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function secondsOf(args: readonly string[]): Promise<string> {
  const runs: number[] = [];
  for (let repeat = 0; repeat < 5; repeat++) runs.push((await run(args)).seconds);
  return `${fastest(runs).toFixed(2)} s`;
}
